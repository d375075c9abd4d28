package dev.portcullis.ports.webauthn;

/** How much an authenticator shall tell about its make. Source: W3C WebAuthn Level 3, 5.4.7. */
public enum AttestationConveyance {
    NONE("none"),
    INDIRECT("indirect"),
    DIRECT("direct"),
    ENTERPRISE("enterprise");

    private final String wireName;

    AttestationConveyance(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
