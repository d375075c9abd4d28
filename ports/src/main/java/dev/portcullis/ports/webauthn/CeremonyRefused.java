package dev.portcullis.ports.webauthn;

/** A ceremony that proves nothing. The reason is for events and logs; a person is told only that it did not work. */
public record CeremonyRefused(Reason reason) implements RegistrationResult, AssertionResult {
    /** The first thing that was wrong. */
    public enum Reason {
        /** Not what an authenticator sends. */
        UNPARSABLE,
        /** An answer to another question: an assertion for a registration, or the other way round. */
        TYPE,
        CHALLENGE,
        ORIGIN,
        /** Made in a frame of a page that is not expected to hold ours. */
        TOP_ORIGIN,
        RP_ID,
        /** Another key than the one it is held against. */
        CREDENTIAL,
        /** Another account's handle. */
        USER_HANDLE,
        /** Nobody was there, or nobody was asked who it is where that is required. */
        USER,
        /** The flags on copies contradict each other or what is known of the key. */
        BACKUP,
        ALGORITHM,
        SIGNATURE,
        /** What is told about the make is not well signed. */
        ATTESTATION,
        /** The make leads to no trust anchor of the policy. */
        UNTRUSTED
    }
}
