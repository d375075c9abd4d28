package dev.portcullis.webauthn;

import dev.portcullis.ports.webauthn.AuthenticatorNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The makes that the contract knows by name: a line each in {@code makes.txt}, read when the first one is asked for. */
public final class KnownAuthenticators implements AuthenticatorNames {
    private static final int DIGITS = 32;

    private volatile @Nullable Map<String, String> names;

    @Override
    public Optional<String> nameOf(UUID aaguid) {
        var known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return Optional.ofNullable(known.get(aaguid.toString().replace("-", "")));
    }

    private static Map<String, String> read() {
        try (InputStream file =
                Objects.requireNonNull(KnownAuthenticators.class.getResourceAsStream("makes.txt"), "makes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, DIGITS), line -> line.substring(DIGITS + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
