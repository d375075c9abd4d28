package dev.portcullis.ports.webauthn;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Some bytes that never change. Compared in constant time; how many there are is all that {@code toString} tells. */
public final class ByteString {
    private final byte[] bytes;

    private ByteString(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ByteString of(byte[] bytes) {
        return new ByteString(bytes.clone());
    }

    /** What a text in Base64url stands for, with padding or without; empty if it is none, or not the one way to write it. */
    public static Optional<ByteString> ofBase64Url(String text) {
        return decoded(Base64.getUrlDecoder(), text)
                .filter(found -> found.base64Url().equals(unpadded(text)));
    }

    /** What a text in padded standard Base64 stands for, as stored credentials have it; empty if it is none. */
    public static Optional<ByteString> ofBase64(String text) {
        return decoded(Base64.getDecoder(), text).filter(found -> found.base64().equals(text));
    }

    private static Optional<ByteString> decoded(Base64.Decoder decoder, String text) {
        try {
            return Optional.of(new ByteString(decoder.decode(text)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String unpadded(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }

    /** A copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Base64url without padding, as options and answers have it. */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Standard Base64 with padding, as stored credentials have it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lower-case hexadecimal digits, as the buttons have it that remove a key. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
