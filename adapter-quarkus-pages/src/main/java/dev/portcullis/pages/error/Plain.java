package dev.portcullis.pages.error;

import dev.portcullis.pages.exchange.Screen;
import dev.portcullis.pages.template.Facts;
import dev.portcullis.pages.text.Said;
import dev.portcullis.pages.text.Texts;
import org.jspecify.annotations.Nullable;

/** A page that says one thing and offers one way on. */
public final class Plain {
    private Plain() {}

    /**
     * @param key the beginning of the keys of its phrases: {@code .title}, {@code .text}, {@code .next}
     * @param detail a sentence that says more; null when there is none
     * @param next where the button leads
     */
    public static Screen of(Texts texts, String key, @Nullable Said detail, String next) {
        Facts facts = new Facts()
                .with("text", texts.find(key + ".text").orElse(null))
                .with("detail", detail == null ? null : new Facts().said(detail))
                .with("next", next)
                .with("nextText", texts.find(key + ".next").orElseGet(() -> texts.phrase("error.next")));
        return new Screen("message", texts.phrase(key + ".title"), facts);
    }
}
