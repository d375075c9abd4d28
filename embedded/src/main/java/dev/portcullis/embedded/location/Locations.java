package dev.portcullis.embedded.location;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.outbound.AddressRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Reads texts from {@code file://}, {@code http://}, {@code https://} and {@code base64://}. Other servers are called as all are:
 * guarded, and only where the configuration lets them be called.
 */
public final class Locations {
    private static final int LARGEST = 1 << 20;
    private static final String FILE = "file://";
    private static final String BASE64 = "base64://";

    private final AddressRules callable;

    /** @param callable which other servers may be called */
    public Locations(AddressRules callable) {
        this.callable = callable;
    }

    /** @throws BadConfiguration if there is no such text, or it is larger than a mebibyte */
    public String read(String key, String url) {
        byte[] bytes = bytes(key, url);
        if (bytes.length > LARGEST) throw problem(key, "is larger than 1 MiB");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw problem(key, "is no UTF-8");
        }
    }

    private byte[] bytes(String key, String url) {
        if (url.startsWith(BASE64)) return decoded(key, url.substring(BASE64.length()));
        if (url.startsWith(FILE)) return file(key, url.substring(FILE.length()));
        return new RemoteText(callable).fetch(key, url, LARGEST);
    }

    private static byte[] decoded(String key, String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw problem(key, "is no base64 behind base64://");
        }
    }

    private static byte[] file(String key, String path) {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            return in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException e) {
            throw problem(key, "there is no file " + path);
        } catch (IOException | InvalidPathException e) {
            throw problem(key, "the file " + path + " cannot be read");
        }
    }

    public static BadConfiguration problem(String key, String message) {
        return new BadConfiguration(new Problem(key, message));
    }
}
