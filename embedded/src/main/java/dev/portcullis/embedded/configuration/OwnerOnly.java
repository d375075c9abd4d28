package dev.portcullis.embedded.configuration;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that nobody but their owner may open, where the file system can say so. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> READ_AND_WRITE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** The folder, made if it is not there. */
    static Path folder(@Nullable Path folder) throws IOException {
        Path place = folder == null ? Path.of("").toAbsolutePath() : folder;
        return Files.createDirectories(place, permissions("rwx------"));
    }

    static Path newFile(Path file) throws IOException {
        return Files.createFile(file, permissions("rw-------"));
    }

    /** Shut out everybody else from a file that is there already, if it is ours to say so. */
    static void tighten(Path file) {
        try {
            if (isPosix() && !Files.getPosixFilePermissions(file).equals(READ_AND_WRITE)) {
                Files.setPosixFilePermissions(file, READ_AND_WRITE);
            }
        } catch (IOException ofAnotherOwner) {
            // Whoever put it there says who reads it.
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(String text) {
        if (!isPosix()) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))};
    }
}
