package dev.portcullis.embedded.configuration;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Files and folders that nobody but their owner may open, where the file system can say so. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** The folder, made if it is not there. */
    static Path folder(@Nullable Path folder) throws IOException {
        Path place = folder == null ? Path.of("").toAbsolutePath() : folder;
        return Files.createDirectories(place, permissions("rwx------"));
    }

    static Path newFile(Path file) throws IOException {
        return Files.createFile(file, permissions("rw-------"));
    }

    private static FileAttribute<?>[] permissions(String text) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))};
    }
}
