package dev.portcullis.ports.webauthn;

/**
 * What a new key told about its make.
 *
 * @param format the statement's name: {@code none}, {@code packed}, {@code tpm}, {@code android-key}, {@code fido-u2f} or
 *     {@code apple}
 * @param trusted whether it led to one of the policy's trust anchors
 */
public record Attestation(String format, Kind kind, boolean trusted) {
    /** Who signed for the make. */
    public enum Kind {
        NOBODY,
        /** The key itself. */
        SELF,
        /** A key of the maker, which shows certificates. */
        MAKER
    }
}
