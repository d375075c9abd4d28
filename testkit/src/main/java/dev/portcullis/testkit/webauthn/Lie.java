package dev.portcullis.testkit.webauthn;

/** What a {@link VirtualAuthenticator}, or the browser before it, can tell falsely. Each has to be refused. */
public enum Lie {
    TYPE,
    CHALLENGE,
    ORIGIN,
    /** The page stands in a frame of a foreign page, whose origin is told. */
    TOP_ORIGIN,
    /** The page stands in a frame of a foreign page, and nobody tells of which. */
    CROSS_ORIGIN,
    RP_ID,
    /** Nobody touched it. */
    NOBODY_THERE,
    /** A copy is told of a key that cannot be copied. */
    BACKUP_STATE,
    /** Signed with another key. */
    SIGNATURE,
    /** Named otherwise than the key that signs. */
    CREDENTIAL_ID,
    /** Another account's. */
    USER_HANDLE
}
