package dev.portcullis.pages.text;

import dev.portcullis.ports.caller.AcceptedLanguages;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Immutable; read once at start. */
public final class Languages {
    private final Map<String, Texts> byTag = new HashMap<>();
    private final Texts english;

    /** @param folder the operator's own files, see {@link TextFiles}; null when there are none */
    public Languages(@Nullable Path folder) {
        this(folder, Map.of());
    }

    /** @param replaced texts by key, by the tag of their language; they win over all files */
    public Languages(@Nullable Path folder, Map<String, Map<String, String>> replaced) {
        var files = new TextFiles(folder, replaced);
        var reasons = Reasons.ours();
        english = new Texts(TextFiles.ENGLISH, files.read(TextFiles.ENGLISH), reasons, null);
        byTag.put(TextFiles.ENGLISH, english);
        files.languages()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, missing -> new Texts(tag, files.read(tag), reasons, english)));
    }

    public Texts english() {
        return english;
    }

    /**
     * The language that suits a visitor best; English when none does.
     *
     * @param read what the visitor reads, as the header {@code Accept-Language} has it
     */
    public Texts suiting(@Nullable String read) {
        return AcceptedLanguages.best(read, byTag.keySet()).map(byTag::get).orElse(english);
    }

    /** Whether this is the tag of one of our languages. */
    public boolean has(String tag) {
        return byTag.containsKey(tag);
    }

    /** All languages, sorted by their tags. */
    public List<LanguageChoice> choices() {
        return tags().stream()
                .map(tag ->
                        new LanguageChoice(tag, byTag.getOrDefault(tag, english).ownName()))
                .toList();
    }

    /** The tags of all languages. */
    List<String> tags() {
        return byTag.keySet().stream().sorted().toList();
    }
}
