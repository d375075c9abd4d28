package dev.portcullis.pages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of texts: ours, and over them those of the operator's folder, {@code texts/<language>.properties} in UTF-8. */
final class TextFiles {
    static final String ENGLISH = "en";

    private static final List<String> OURS = List.of(ENGLISH, "de");
    private static final String ENDING = ".properties";

    private final @Nullable Path folder;

    /** @param folder the operator's; null when there is none */
    TextFiles(@Nullable Path folder) {
        this.folder = folder == null ? null : folder.resolve("texts");
    }

    /** The tags of all languages, English among them. */
    List<String> languages() {
        var all = new TreeSet<>(OURS);
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING))
                        .forEach(name -> all.add(name.substring(0, name.length() - ENDING.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all);
    }

    Map<String, Sentence> read(String language) {
        var texts = new Properties();
        try {
            if (OURS.contains(language)) {
                load(texts, Objects.requireNonNull(getClass().getResourceAsStream(language + ENDING)));
            }
            if (folder != null && Files.isReadable(folder.resolve(language + ENDING))) {
                load(texts, Files.newInputStream(folder.resolve(language + ENDING)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new HashMap<String, Sentence>();
        texts.stringPropertyNames().forEach(key -> sentences.put(key, new Sentence(texts.getProperty(key))));
        return sentences;
    }

    private static void load(Properties into, InputStream file) throws IOException {
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            into.load(reader);
        }
    }
}
