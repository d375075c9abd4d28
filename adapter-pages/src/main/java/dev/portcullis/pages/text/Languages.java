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
     * @param acceptLanguage the header of that name (RFC 9110 section 12.5.4)
     */
    public Texts suiting(@Nullable String acceptLanguage) {
        return AcceptedLanguages.best(acceptLanguage, byTag.keySet())
                .map(byTag::get)
                .orElse(english);
    }

    /**
     * The language that a visitor chose; where it is none of ours, the one that suits best.
     *
     * @param chosen the tag of a language; empty where nothing was chosen
     */
    public Texts chosen(String chosen, @Nullable String acceptLanguage) {
        Texts own = byTag.get(chosen);
        return own == null ? suiting(acceptLanguage) : own;
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
