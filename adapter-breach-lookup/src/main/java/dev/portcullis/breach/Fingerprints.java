package dev.portcullis.breach;

import dev.portcullis.ports.secret.PlainHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The list, eight bytes an entry: the beginnings of their SHA-256, sorted. Immutable. */
final class Fingerprints {
    private static final String LIST = "common-passwords.txt.gz";

    private final long[] sorted;

    private Fingerprints(long[] sorted) {
        this.sorted = sorted;
    }

    /** One entry a line, composed (NFC) and in lower case, the most frequent first. */
    static Fingerprints read() {
        try (var lines = open()) {
            return new Fingerprints(
                    lines.lines().mapToLong(line -> of(line)).sorted().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }

    static BufferedReader open() throws IOException {
        InputStream packed = Objects.requireNonNull(Fingerprints.class.getResourceAsStream(LIST), LIST);
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
    }

    boolean has(String text) {
        return Arrays.binarySearch(sorted, of(text)) >= 0;
    }

    private static long of(String text) {
        return ByteBuffer.wrap(PlainHash.sha256(text)).getLong();
    }
}
