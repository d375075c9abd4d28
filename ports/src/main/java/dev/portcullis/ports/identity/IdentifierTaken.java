package dev.portcullis.ports.identity;

/** An identifier or address belongs to another identity already. Says which kind, never the text itself. */
public final class IdentifierTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /** @param kind the credential type, or the channel of the address */
    public IdentifierTaken(String kind) {
        super("another identity has this identifier (" + kind + ")", null, false, false);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
