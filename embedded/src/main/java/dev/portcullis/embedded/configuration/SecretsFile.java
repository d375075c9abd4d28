package dev.portcullis.embedded.configuration;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.document.YamlText;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets of those who configured none: made at the first start, kept beside the data, readable by their owner only. */
public final class SecretsFile {
    private final Path file;
    private final HardLinks links;

    /** Gives a file a second name, unless there is a file of that name. */
    interface HardLinks {
        void create(Path name, Path file) throws IOException;
    }

    /** @param folder made when it is missing */
    public SecretsFile(Path folder) {
        this(folder, Files::createLink);
    }

    SecretsFile(Path folder, HardLinks links) {
        this.file = in(folder);
        this.links = links;
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
            place(draft);
        } catch (FileAlreadyExistsException e) {
            // The other process was first; its secrets count.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void place(Path draft) throws IOException {
        try {
            links.create(file, draft);
        } catch (FileAlreadyExistsException first) {
            throw first;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            moveAlone(draft);
        }
    }

    // Some file systems have no links, as that of a memory card and many that are shared. Moving a file into place is
    // whole or not
    // at all, too, but would replace what another process made: so one moves at a time, and looks before.
    private void moveAlone(Path draft) throws IOException {
        synchronized (SecretsFile.class) { // the lock is the process's, whichever of its threads asks
            try (var turn = FileChannel.open(file.resolveSibling("secrets.lock"), CREATE, WRITE)) {
                turn.lock(); // until it is closed, or the process ends
                if (!Files.exists(file)) Files.move(draft, file, ATOMIC_MOVE);
            }
        }
    }

    private static String content() {
        return Stream.of("default", "cookie", "cipher")
                .map(name -> "  \"" + name + "\": [\"" + new RandomSecretSource().alphanumeric(32) + "\"]")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
