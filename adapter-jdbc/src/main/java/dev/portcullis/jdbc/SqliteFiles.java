package dev.portcullis.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The file of a database and those that SQLite lays beside it, for nobody but their owner where the file system can say so.
 * SQLite gives the others the permissions of the first.
 */
final class SqliteFiles {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    SqliteFiles(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Whether there is something in it. */
    boolean hasContent() {
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Make the file, and its folder, where they are missing. */
    void make() throws IOException {
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
        if (!Files.exists(file)) {
            makeFile();
        }
    }

    private void makeFile() throws IOException {
        try {
            Files.createFile(file, permissions("rw-------"));
        } catch (FileAlreadyExistsException another) {
            // A program that starts at the same time was first.
        }
    }

    private FileAttribute<?>[] permissions(String text) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Shut out who was let in by default. What the owner opened to a group, and to that alone, stays so. */
    void tighten() {
        if (!isPosix()) {
            return;
        }
        for (String ending : List.of("", "-wal", "-shm")) {
            tighten(file.resolveSibling(file.getFileName() + ending));
        }
    }

    private static void tighten(Path one) {
        try {
            if (Files.getPosixFilePermissions(one).stream().anyMatch(OTHERS::contains)) {
                Files.setPosixFilePermissions(one, OWNER);
            }
        } catch (IOException missingOrOfAnotherOwner) {
            // Then it is not ours to say who may read it.
        }
    }
}
