package dev.portcullis.domain.totp;

import dev.portcullis.domain.text.Base32;
import dev.portcullis.ports.secret.SecretSource;
import java.util.Arrays;
import java.util.Optional;

/** What an account and an app share. Its text is what people type into the app; {@code toString} does not tell it. */
public final class TotpSecret {
    /** 160 bits, as long as the hash: RFC 4226, requirement 6; docs/security.md, C1. */
    private static final int LENGTH = 20;

    // What others enrolled may be shorter or longer: RFC 4226 asks for 128 bits, and some apps used 80.
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private final byte[] bytes;

    private TotpSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TotpSecret from(SecretSource source) {
        return new TotpSecret(source.bytes(LENGTH));
    }

    /** A secret by its text; blanks, dashes and padding do not count, nor does case. Empty if it is none. */
    public static Optional<TotpSecret> ofText(String text) {
        return text.length() > 4 * LONGEST
                ? Optional.empty()
                : Base32.decode(text.replaceAll("[\\s=-]", ""))
                        .filter(bytes -> bytes.length >= SHORTEST && bytes.length <= LONGEST)
                        .map(TotpSecret::new);
    }

    /** Capital letters and the digits 2 to 7: 32 of them for a secret of ours. */
    public String text() {
        return Base32.encode(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }
}
