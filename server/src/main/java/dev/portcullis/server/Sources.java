package dev.portcullis.server;

import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Where the configuration comes from: the command line, or, where Quarkus is started without it, a setting of Quarkus. */
final class Sources {
    static final String FILES = "portcullis.files";

    // Set before there is a bean that could hold it.
    private static final AtomicReference<Configuration> READ = new AtomicReference<>();

    private Sources() {}

    /** Read it, once for all: what the beans are made by is what Quarkus was set by. */
    static Configuration read(List<Path> files) {
        Configuration configuration = of(files).read();
        READ.set(configuration);
        return configuration;
    }

    /** @param files named by the setting; what was read already wins */
    static Configuration known(String files) {
        Configuration read = READ.get();
        return read == null ? of(files(files)).read() : read;
    }

    private static ConfigurationSource of(List<Path> files) {
        return ConfigurationSource.empty().withFiles(files).withEnvironment(System.getenv());
    }

    private static List<Path> files(String text) {
        return Arrays.stream(text.split(File.pathSeparator))
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
    }
}
