package dev.portcullis.pages.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Immutable; read once at start. */
public final class Languages {
    // A browser lists a few languages; what is longer is not read.
    private static final int LONGEST = 256;

    private final Map<String, Texts> byTag = new HashMap<>();
    private final Texts english;

    /** @param folder the operator's own files, see {@link TextFiles}; null when there are none */
    public Languages(@Nullable Path folder) {
        var files = new TextFiles(folder);
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
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return english;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), byTag.keySet());
            return tag == null ? english : Objects.requireNonNullElse(byTag.get(tag), english);
        } catch (IllegalArgumentException malformed) {
            return english;
        }
    }

    /** The tags of all languages. */
    List<String> tags() {
        return byTag.keySet().stream().sorted().toList();
    }
}
