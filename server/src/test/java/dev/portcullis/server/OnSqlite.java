package dev.portcullis.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The server on a database in a fresh folder. */
public final class OnSqlite implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(Sources.FILES, "src/test/resources/memory.yaml" + File.pathSeparator + database());
    }

    private static Path database() {
        try {
            Path folder = Files.createTempDirectory("portcullis");
            Path file = folder.resolve("database.yaml");
            Files.writeString(file, "dsn: sqlite://" + folder.resolve("people.sqlite"));
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
