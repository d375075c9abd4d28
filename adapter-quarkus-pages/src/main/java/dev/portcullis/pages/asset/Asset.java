package dev.portcullis.pages.asset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that pages refer to.
 *
 * @param name changes with the content, so that browsers may keep it for good
 * @param type its media type
 */
public record Asset(String name, String type, byte[] content) {
    private static final int DIGITS = 12;

    static Asset of(String name, String ending, String type, byte[] content) {
        return new Asset(name + "-" + fingerprint(content) + "." + ending, type, content);
    }

    static Asset of(String name, String ending, String type, String content) {
        return of(name, ending, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Asset asset && name.equals(asset.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Asset[" + name + "]";
    }
}
