package dev.portcullis.template;

import org.jspecify.annotations.Nullable;

/**
 * The templates of one message by one channel; a part is null where nothing is said.
 *
 * @param subject of mails
 * @param text the plain text
 * @param html of mails
 */
record WordingParts(
        @Nullable Template subject,
        @Nullable Template text,
        @Nullable Template html) {
    static final WordingParts NONE = new WordingParts(null, null, null);

    /** The same, with the other's where there is nothing here. */
    WordingParts or(WordingParts other) {
        return new WordingParts(
                subject == null ? other.subject : subject,
                text == null ? other.text : text,
                html == null ? other.html : html);
    }

    WordingParts with(PartName part, Template template) {
        return switch (part) {
            case SUBJECT -> new WordingParts(template, text, html);
            case TEXT -> new WordingParts(subject, template, html);
            case HTML -> new WordingParts(subject, text, template);
        };
    }
}
