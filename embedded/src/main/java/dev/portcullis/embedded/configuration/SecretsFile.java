package dev.portcullis.embedded.configuration;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.document.YamlText;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets of those who configured none: made at the first start, kept beside the data, readable by their owner only. */
public final class SecretsFile {
    private final Path file;

    /** @param folder made when it is missing */
    public SecretsFile(Path folder) {
        this.file = in(folder);
    }

    /** Where they are in a folder. */
    static Path in(Path folder) {
        return folder.resolve("secrets.json");
    }

    /** The lists by name, as below the key {@code secrets}. @throws BadConfiguration if it cannot be read or written */
    public JsonObject readOrMake() {
        try {
            if (!Files.exists(file)) make();
            OwnerOnly.tighten(file);
            if (YamlText.parse(file.toString(), Files.readString(file)) instanceof JsonObject secrets) return secrets;
            throw new BadConfiguration(
                    new Problem(file.toString(), "holds no secrets; remove it to have new ones made"));
        } catch (IOException e) {
            throw new BadConfiguration(new Problem(file.toString(), "cannot be read or written"));
        }
    }

    // Written aside and then linked into place: another process that starts at the same time sees all of it or nothing.
    private void make() throws IOException {
        Path folder = OwnerOnly.folder(file.toAbsolutePath().getParent());
        Path draft = OwnerOnly.newFile(folder.resolve("secrets.json." + new RandomSecretSource().alphanumeric(32)));
        try {
            Files.writeString(draft, content());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other process was first; its secrets count.
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String content() {
        return Stream.of("default", "cookie", "cipher")
                .map(name -> "  \"" + name + "\": [\"" + new RandomSecretSource().alphanumeric(32) + "\"]")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
