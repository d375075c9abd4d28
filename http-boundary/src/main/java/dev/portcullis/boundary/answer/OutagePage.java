package dev.portcullis.boundary.answer;

import dev.portcullis.ports.caller.AcceptedLanguages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser shows when the server cannot answer now: a page without scripts that needs nothing else. */
enum OutagePage {
    ENGLISH(
            "en",
            "Please try again in a moment",
            "The server cannot do this right now. That is not your fault.",
            "Go back in your browser and send the form once more. What you typed is still there.",
            "Try again"),
    GERMAN(
            "de",
            "Bitte versuchen Sie es gleich noch einmal",
            "Der Server kann das im Moment nicht erledigen. Das liegt nicht an Ihnen.",
            "Gehen Sie im Browser zurück und schicken Sie das Formular noch einmal ab. Ihre Eingaben sind noch da.",
            "Noch einmal versuchen");

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark;max-width:32rem;"
                    + "margin:15vh auto;padding:0 1rem}";

    private final String language;
    private final String title;
    private final String reason;
    private final String sendAgain;
    private final String link;

    OutagePage(String language, String title, String reason, String sendAgain, String link) {
        this.language = language;
        this.title = title;
        this.reason = reason;
        this.sendAgain = sendAgain;
        this.link = link;
    }

    /** @param languages what the visitor reads, as the header {@code Accept-Language} has it */
    static OutagePage suiting(@Nullable String languages) {
        var language = AcceptedLanguages.best(languages, List.of(ENGLISH.language, GERMAN.language));
        return language.filter(GERMAN.language::equals).isPresent() ? GERMAN : ENGLISH;
    }

    String language() {
        return language;
    }

    /** @param address where to try again, escaped for HTML; null after a form was sent, for a link would not send it */
    String html(@Nullable String address) {
        String way = address == null ? sendAgain : "<a href=\"" + address + "\">" + link + "</a>";
        return "<!doctype html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head>\n<body><main><h1>" + title + "</h1><p>" + reason
                + "</p><p>" + way + "</p></main></body></html>\n";
    }
}
