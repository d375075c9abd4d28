package dev.portcullis.boundary.courier;

import dev.portcullis.ports.caller.AcceptedLanguages;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the inbox say, in one language. */
record InboxTexts(
        String language,
        String title,
        String explanation,
        String nothingSent,
        String recipient,
        String copy,
        String copied,
        String textMessage,
        String allMessages) {

    static final InboxTexts ENGLISH = new InboxTexts(
            "en",
            "Messages",
            "These would have been sent if a mail server were configured.",
            "Nothing has been sent yet.",
            "To",
            "Copy",
            "Copied",
            "Text message",
            "All messages");
    static final InboxTexts GERMAN = new InboxTexts(
            "de",
            "Nachrichten",
            "Diese wären verschickt worden, wenn ein Mailserver eingerichtet wäre.",
            "Noch wurde nichts verschickt.",
            "An",
            "Kopieren",
            "Kopiert",
            "Textnachricht",
            "Alle Nachrichten");

    /** How long ago something was, as people say it. */
    String ago(Duration since) {
        boolean german = language.equals("de");
        if (since.toMinutes() < 1) {
            return german ? "gerade eben" : "just now";
        }
        if (since.toHours() < 1) {
            return (german ? "vor %d min" : "%d min ago").formatted(since.toMinutes());
        }
        return since.toDays() < 1
                ? (german ? "vor %d h" : "%d h ago").formatted(since.toHours())
                : (german ? "vor %d d" : "%d d ago").formatted(since.toDays());
    }

    /**
     * Those that suit a visitor best; English when none do.
     *
     * @param languages what the visitor reads, as the header {@code Accept-Language} has it
     */
    static InboxTexts suiting(@Nullable String languages) {
        var language = AcceptedLanguages.best(languages, List.of(ENGLISH.language, GERMAN.language));
        return language.filter(GERMAN.language::equals).isPresent() ? GERMAN : ENGLISH;
    }
}
