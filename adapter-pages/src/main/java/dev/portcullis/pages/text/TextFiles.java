package dev.portcullis.pages.text;

import dev.portcullis.pages.file.PageFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of texts: ours, and over them those of the operator's folder, {@code texts/<language>.properties} in UTF-8. */
final class TextFiles {
    static final String ENGLISH = "en";
    private static final List<String> OURS = List.of(ENGLISH, "de");
    private static final String ENDING = ".properties";

    private final PageFiles files;
    private final Map<String, Map<String, String>> replaced;

    /**
     * @param folder the operator's; null when there is none
     * @param replaced texts by key, by the tag of their language
     */
    TextFiles(@Nullable Path folder, Map<String, Map<String, String>> replaced) {
        this.replaced = Map.copyOf(replaced);
        this.files = new PageFiles(TextFiles.class, folder == null ? null : folder.resolve("texts"));
    }

    /** The tags of all languages, English among them. */
    List<String> languages() {
        var all = new TreeSet<>(OURS);
        Path folder = files.folder();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> own = Files.list(folder)) {
                own.map(file -> file.getFileName().toString())
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
        if (OURS.contains(language)) {
            load(texts, language, files.ours(language + ENDING));
        }
        files.own(language + ENDING).ifPresent(own -> load(texts, language, own));
        var sentences = new HashMap<String, Sentence>();
        texts.stringPropertyNames().forEach(key -> sentences.put(key, new Sentence(texts.getProperty(key))));
        replaced.getOrDefault(language, Map.of()).forEach((key, text) -> sentences.put(key, new Sentence(text)));
        return sentences;
    }

    private static void load(Properties into, String language, String text) {
        try {
            into.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException("The texts of " + language + " cannot be read", malformed);
        }
    }
}
