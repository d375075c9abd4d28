package dev.portcullis.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Loads SQLite itself, once. The driver by itself compares what it unpacked byte by byte, which takes a third of a native start, and
 * leaves the file behind where a program is killed. Where this cannot be done, the driver does it in its own way, or says why not.
 */
final class SqliteLibrary {
    // What the driver asks; operators may have said either.
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String SCRATCH = "org.sqlite.tmpdir";

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private SqliteLibrary() {}

    /** Also beside other work, to have it done when a file is opened: whoever comes meanwhile waits. */
    static synchronized void load() {
        if (System.getProperty(FOLDER) == null && !LOADED.getAndSet(true)) {
            loadBy(Path.of(System.getProperty(SCRATCH, System.getProperty("java.io.tmpdir"))));
        }
    }

    /** @param scratch where a file may be while it is loaded; nothing is left there */
    static void loadBy(Path scratch) {
        try (InputStream packed = packed()) {
            if (packed != null) {
                unpackAndLoad(packed, Files.createTempDirectory(scratch, "portcullis"));
            }
        } catch (IOException noRoom) {
            // The driver tries at another place, or tells in which it cannot.
        }
    }

    private static @Nullable InputStream packed() {
        return SQLiteJDBCLoader.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName());
    }

    private static void unpackAndLoad(InputStream packed, Path folder) throws IOException {
        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        try {
            Files.copy(packed, library);
            loadFrom(folder);
        } finally {
            // A system that keeps files which are in use keeps these; elsewhere they are in memory by now.
            Files.deleteIfExists(library);
            Files.deleteIfExists(folder);
        }
    }

    private static void loadFrom(Path folder) {
        System.setProperty(FOLDER, folder.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception unusable) {
            // It is asked again when a file is opened, and then it is told what the driver says.
        } finally {
            System.clearProperty(FOLDER);
        }
    }
}
