package dev.portcullis.pages.error;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.pages.text.TranslatedText;
import org.jspecify.annotations.Nullable;

/** What is said of an error: by its id where we know it, else by its status. */
final class ErrorPageModels {
    private static final int SERVER_ERROR = 500;

    private final PageUrls urls;

    ErrorPageModels(PageUrls urls) {
        this.urls = urls;
    }

    /**
     * @param id the published id; null when the error has none
     * @param reason a sentence of the server, in its language; shown, as the visitor reads it, where we have none of our own
     */
    PageModel of(Texts texts, @Nullable String id, int status, @Nullable String reason) {
        String key = id == null || texts.find("error." + id + ".title").isEmpty() ? byStatus(status) : "error." + id;
        TranslatedText detail = reason != null && key.equals("error.refused") ? texts.reason(reason) : null;
        return Plain.of(texts, key, detail, urls.home());
    }

    private static String byStatus(int status) {
        if (status == 404) {
            return "error.missing";
        }
        return status >= SERVER_ERROR ? "error.broken" : "error.refused";
    }
}
