package dev.portcullis.pages.asset;

import dev.portcullis.ports.secret.PlainHash;
import java.nio.charset.StandardCharsets;
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
        return HexFormat.of().formatHex(PlainHash.sha256(content)).substring(0, DIGITS);
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
