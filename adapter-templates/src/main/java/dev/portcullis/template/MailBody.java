package dev.portcullis.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs of a mail, as text and as HTML. A paragraph behind {@code =} is a code, one behind {@code >} a link.
 *
 * @param language of the words
 */
record MailBody(String language, String source) {
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}");
    private static final String CODE = "font-size:28px;letter-spacing:4px;font-family:monospace";
    private static final String BODY =
            "font-family:sans-serif;line-height:1.5;max-width:34em;margin:2em auto;padding:0 1em";

    String text() {
        return paragraphs().map(MailBody::bare).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** A template for HTML; what it shows is escaped when it is shown. */
    String html() {
        return paragraphs()
                .map(MailBody::paragraph)
                .collect(Collectors.joining(
                        "\n",
                        "<!DOCTYPE html>\n<html lang=\"" + language
                                + "\">\n<head><meta charset=\"utf-8\"></head>\n<body style=\"" + BODY + "\">\n",
                        "\n</body>\n</html>\n"));
    }

    private Stream<String> paragraphs() {
        return List.of(source.split("\n\\s*\n")).stream().map(String::strip);
    }

    private static boolean isSpecial(String paragraph) {
        return paragraph.startsWith("= ") || paragraph.startsWith("> ");
    }

    private static String bare(String paragraph) {
        return isSpecial(paragraph) ? paragraph.substring(2) : paragraph;
    }

    private static String paragraph(String source) {
        String inner = escaped(bare(source));
        if (source.startsWith("= ")) return "<p style=\"" + CODE + "\">" + inner + "</p>";
        if (source.startsWith("> ")) return "<p><a href=\"" + inner + "\">" + inner + "</a></p>";
        return "<p>" + inner + "</p>";
    }

    private static String escaped(String paragraph) {
        var safe = new StringBuilder();
        int at = 0;
        var action = ACTION.matcher(paragraph);
        while (action.find()) {
            safe.append(Escape.html(paragraph.substring(at, action.start()))).append(action.group());
            at = action.end();
        }
        return safe.append(Escape.html(paragraph.substring(at))).toString();
    }
}
