package dev.portcullis.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs of a mail, as text and as HTML. A paragraph behind {@code =} is a code, one behind {@code >} a link with its
 * label ({@code > label | address}), one behind {@code ~} small print.
 *
 * @param language of the words
 * @param title the line above the paragraphs
 */
record MailBody(String language, String title, String source, MailLook look) {
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern LABEL = Pattern.compile("\\s\\|\\s");

    String text() {
        return Stream.concat(Stream.of(title), paragraphs().map(MailBody::plain))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** A template for HTML; what it shows is escaped when it is shown. */
    String html() {
        String body = paragraphs().map(this::paragraph).collect(Collectors.joining("\n"));
        return MailPage.html(language, look, escaped(title), body);
    }

    private Stream<String> paragraphs() {
        return List.of(source.split("\n\\s*\n")).stream().map(String::strip);
    }

    private static boolean isSpecial(String paragraph) {
        return paragraph.startsWith("= ") || paragraph.startsWith("> ") || paragraph.startsWith("~ ");
    }

    private static String bare(String paragraph) {
        return isSpecial(paragraph) ? paragraph.substring(2) : paragraph;
    }

    private static String plain(String source) {
        String bare = bare(source);
        if (!source.startsWith("> ")) return bare;
        String[] link = LABEL.split(bare, 2);
        return link[0] + ":\n" + link[1];
    }

    private String paragraph(String source) {
        String bare = bare(source);
        return switch (source.charAt(0)) {
            case '=' -> MailPage.code(escaped(bare), look);
            case '>' -> {
                String[] link = LABEL.split(bare, 2);
                yield MailPage.button(escaped(link[0]), escaped(link[1]), look);
            }
            case '~' -> MailPage.smallPrint(escaped(bare));
            default -> MailPage.paragraph(escaped(bare));
        };
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
