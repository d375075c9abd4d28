package dev.portcullis.pages.asset;

import dev.portcullis.ports.secret.PlainHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages refer to.
 *
 * @param name changes with the content, so that browsers may keep it for good
 * @param type its media type
 * @param compressed the content as gzip has it (RFC 1952), for browsers that take that
 */
public record Asset(String name, String type, byte[] content, byte[] compressed) {
    private static final int DIGITS = 12;

    static Asset of(String name, String ending, String type, byte[] content) {
        return new Asset(name + "-" + fingerprint(content) + "." + ending, type, content, compressed(content));
    }

    static Asset of(String name, String ending, String type, String content) {
        return of(name, ending, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(byte[] content) {
        return HexFormat.of().formatHex(PlainHash.sha256(content)).substring(0, DIGITS);
    }

    private static byte[] compressed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
