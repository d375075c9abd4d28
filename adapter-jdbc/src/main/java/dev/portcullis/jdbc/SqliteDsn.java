package dev.portcullis.jdbc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** A file of SQLite. Parameters besides the mode say nothing to us: keys are always checked, for instance. */
record SqliteDsn(Path file, Mode mode) implements Dsn {

    /** What may be done with the file: only read, change, or change and make when it is missing. */
    enum Mode {
        RO,
        RW,
        RWC
    }

    static SqliteDsn parse(String rest) {
        String path = Parameters.before(rest);
        String mode = Parameters.of(rest).getOrDefault("mode", "rwc");
        if (path.isEmpty()) {
            throw new IllegalArgumentException("dsn: sqlite:// has to be followed by the path of a file");
        }
        if (path.contains(":memory:") || mode.equals("memory")) {
            throw new IllegalArgumentException("dsn: to keep everything in memory write dsn: memory");
        }
        return new SqliteDsn(file(path), mode(mode));
    }

    private static Path file(String path) {
        try {
            return Path.of(path.startsWith("file:") ? path.substring("file:".length()) : path);
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("dsn: no file can have this path: " + path);
        }
    }

    private static Mode mode(String name) {
        try {
            return Mode.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("dsn: mode is one of ro, rw, rwc");
        }
    }

    @Override
    public String withoutPassword(String text) {
        return text;
    }

    @Override
    public String driver() {
        return "org.xerial:sqlite-jdbc";
    }

    @Override
    public String shown() {
        return "sqlite://" + file;
    }
}
