package dev.portcullis.rest.courier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages of the inbox say, in one language. */
record InboxTexts(
        Locale language,
        String messages,
        String explanation,
        String none,
        String when,
        String recipient,
        String subject,
        String textMessage,
        String all) {
    // A browser lists a few languages; what is longer is not read.
    private static final int LONGEST = 256;

    static final InboxTexts ENGLISH = new InboxTexts(
            Locale.ENGLISH,
            "Messages",
            "These would have been sent if a mail server were configured.",
            "Nothing has been sent yet.",
            "When",
            "To",
            "Subject",
            "Text message",
            "All messages");
    static final InboxTexts GERMAN = new InboxTexts(
            Locale.GERMAN,
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
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return ENGLISH;
        }
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            var found = Locale.lookup(wanted, List.of(ENGLISH.language, GERMAN.language));
            return GERMAN.language.equals(found) ? GERMAN : ENGLISH;
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
