package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.bouncycastle.crypto.Digest;
import org.junit.jupiter.api.Test;

/** A jar that keeps its signature costs every start: each of its thousands of entries is read and compared, and none is archived. */
class PackagedJarsTest {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    private static final String TAKEN_OFF =
            "quarkus.class-loading.removed-resources.\"org.bouncycastle:bcprov-jdk18on\"";

    @Test
    void the_signature_of_the_cryptography_is_taken_off() throws Exception {
        try (var jar = new JarFile(jarOf(Digest.class).toFile(), false)) {
            List<String> signature = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(SIGNATURE.asMatchPredicate())
                    .toList();
            assertThat(settings().getProperty(TAKEN_OFF).split(","))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(signature);
        }
    }

    private static Path jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            settings.load(in);
        }
        return settings;
    }
}
