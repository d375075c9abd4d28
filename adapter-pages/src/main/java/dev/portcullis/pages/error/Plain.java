package dev.portcullis.pages.error;

import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.pages.text.TranslatedText;
import org.jspecify.annotations.Nullable;

/** A page that says one thing and offers one way on. */
public final class Plain {
    private Plain() {}

    /**
     * @param key the beginning of the keys of its phrases: {@code .title}, {@code .text}, {@code .next}
     * @param detail a sentence that says more; null when there is none
     * @param next where the button leads
     */
    public static PageModel of(Texts texts, String key, @Nullable TranslatedText detail, String next) {
        TemplateModel facts = new TemplateModel()
                .with("text", texts.find(key + ".text").orElse(null))
                .with("detail", detail == null ? null : new TemplateModel().said(detail))
                .with("next", next)
                .with("nextText", texts.find(key + ".next").orElseGet(() -> texts.phrase("error.next")));
        return new PageModel("message", texts.phrase(key + ".title"), facts);
    }
}
