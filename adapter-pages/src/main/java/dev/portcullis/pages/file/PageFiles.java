package dev.portcullis.pages.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text files in UTF-8, in two places.
 *
 * @param home ours are beside this class
 * @param folder the operator's; null when there is none
 */
public record PageFiles(Class<?> home, @Nullable Path folder) {
    /** @throws IllegalStateException if it is not there: then the program is broken */
    public String ours(String name) {
        return oursIfAny(name).orElseThrow(() -> new IllegalStateException(name + " is missing beside " + home));
    }

    public Optional<String> oursIfAny(String name) {
        try (InputStream in = home.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if it is there and cannot be read */
    public Optional<String> own(String name) {
        Path file = folder == null ? null : folder.resolve(name);
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: it has to be a text in UTF-8", e);
        }
    }
}
