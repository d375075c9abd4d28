package dev.portcullis.server;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where the configuration comes from: the command line, handed to the beans as a setting of Quarkus. */
final class Sources {
    static final String FILES = "portcullis.files";

    private Sources() {}

    static ConfigurationSource of(List<Path> files) {
        return ConfigurationSource.empty().withFiles(files).withEnvironment(System.getenv());
    }

    static void remember(List<Path> files) {
        System.setProperty(FILES, files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    static List<Path> remembered(String text) {
        return Arrays.stream(text.split(File.pathSeparator))
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
    }
}
