package dev.portcullis.pages.text;

import org.jspecify.annotations.Nullable;

/**
 * What is said to a visitor.
 *
 * @param language the tag of its language, where it is not that of the page; null where it is
 */
public record TranslatedText(String text, @Nullable String language) {
    static TranslatedText here(String text) {
        return new TranslatedText(text, null);
    }
}
