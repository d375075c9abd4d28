package dev.portcullis.ports.webauthn;

/** Whether the authenticator has to make sure who holds it, by a PIN or a finger. Source: W3C WebAuthn Level 3, 5.8.6. */
public enum UserVerification {
    /** An answer without it is refused. */
    REQUIRED("required"),
    PREFERRED("preferred"),
    DISCOURAGED("discouraged");

    private final String wireName;

    UserVerification(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public boolean isRequired() {
        return this == REQUIRED;
    }
}
