package dev.portcullis.server.attack;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The server on a database, with hashes that cost as much as those of a server in earnest. */
public final class CostlyHashes implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("portcullis.files", "src/test/resources/memory.yaml" + File.pathSeparator + costly());
    }

    private static Path costly() {
        try {
            Path folder = Files.createTempDirectory("portcullis");
            Path file = folder.resolve("costly.yaml");
            Files.writeString(
                    file,
                    "{dsn: 'sqlite://" + folder.resolve("people.sqlite") + "', hashers: {bcrypt: {cost: 12}},"
                            + " portcullis: {guessing: {enabled: false}}}");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
