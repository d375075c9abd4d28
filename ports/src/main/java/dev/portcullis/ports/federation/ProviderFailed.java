package dev.portcullis.ports.federation;

import org.jspecify.annotations.Nullable;

/** A provider did not vouch for anybody. The message is for people and holds no secret. */
public final class ProviderFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public ProviderFailed(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public ProviderFailed(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /** What the failure means for the person. */
    public enum Kind {
        /** What it said does not count; the person can try again. */
        UNTRUSTED,
        /** It does not know what to do with our code, or does not answer. */
        UNAVAILABLE,
        /** It answers, and says what no provider may. */
        UPSTREAM,
        /** It is not the provider that the configuration describes. */
        MISCONFIGURED,
        /** A token that an app handed in is not for us. */
        FORBIDDEN
    }
}
