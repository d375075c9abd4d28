package dev.portcullis.boundary.courier;

import dev.portcullis.ports.caller.AcceptedLanguages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the inbox say, in one language. */
record InboxTexts(
        String language,
        String title,
        String explanation,
        String nothingSent,
        String when,
        String recipient,
        String subject,
        String textMessage,
        String allMessages) {

    static final InboxTexts ENGLISH = new InboxTexts(
            "en",
            "Messages",
            "These would have been sent if a mail server were configured.",
            "Nothing has been sent yet.",
            "When",
            "To",
            "Subject",
            "Text message",
            "All messages");
    static final InboxTexts GERMAN = new InboxTexts(
            "de",
            "Nachrichten",
            "Diese wären verschickt worden, wenn ein Mailserver eingerichtet wäre.",
            "Noch wurde nichts verschickt.",
            "Wann",
            "An",
            "Betreff",
            "Textnachricht",
            "Alle Nachrichten");

    /**
     * Those that suit a visitor best; English when none do.
     *
     * @param acceptLanguage the header of that name (RFC 9110 section 12.5.4)
     */
    static InboxTexts suiting(@Nullable String acceptLanguage) {
        var language = AcceptedLanguages.best(acceptLanguage, List.of(ENGLISH.language, GERMAN.language));
        return language.filter(GERMAN.language::equals).isPresent() ? GERMAN : ENGLISH;
    }
}
