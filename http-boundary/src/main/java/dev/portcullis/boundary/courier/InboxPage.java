package dev.portcullis.boundary.courier;

import dev.portcullis.boundary.answer.HtmlText;
import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Messages as pages, the newest first. Their one script copies codes and nothing else. @param texts what the pages say themselves
 *
 * @param now by which it is told how long ago messages came
 */
record InboxPage(InboxTexts texts, Instant now) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    String list(List<ReceivedMessage> messages) {
        String rows = messages.stream().map(this::row).collect(Collectors.joining("\n"));
        String list =
                messages.isEmpty() ? "<p class=\"card\">" + texts.nothingSent() + "</p>" : "<ul>\n" + rows + "\n</ul>";
        return page(texts.title(), "<p class=\"soft\">" + texts.explanation() + "</p>\n" + list);
    }

    private String row(ReceivedMessage received) {
        RenderedMessage message = received.message();
        String subject = message.subject().isEmpty() ? message.template() : message.subject();
        return "<li class=\"card\"><p class=\"head\"><a href=\"/dev/mail/" + message.id() + "\">" + HtmlText.of(subject)
                + "</a>"
                + time(received) + "</p><p class=\"soft\">" + texts.recipient() + " " + HtmlText.of(message.recipient())
                + "</p>"
                + code(message) + "</li>";
    }

    private String time(ReceivedMessage received) {
        return "<time class=\"soft\" datetime=\"" + received.receivedAt() + "\" title=\""
                + MOMENT.format(received.receivedAt()) + "\">"
                + HtmlText.of(texts.ago(Duration.between(received.receivedAt(), now))) + "</time>";
    }

    /** The code that a message carries, to be copied; nothing where it carries none. */
    private String code(RenderedMessage message) {
        return message.data().members().keySet().stream()
                .filter(name -> name.endsWith("_code"))
                .flatMap(name -> message.data().text(name).stream())
                .findFirst()
                .map(code -> "<p class=\"code\"><code>" + HtmlText.of(code)
                        + "</code><button type=\"button\" data-copy=\"" + HtmlText.of(code) + "\" data-done=\""
                        + texts.copied() + "\">" + texts.copy() + "</button></p>")
                .orElse("");
    }

    String whole(ReceivedMessage received) {
        RenderedMessage message = received.message();
        String facts = "<p class=\"soft\">" + texts.recipient() + " " + HtmlText.of(message.recipient()) + " · "
                + HtmlText.of(message.template()) + " · " + time(received) + "</p>\n" + code(message);
        String html = message.html() == null
                ? ""
                : "<iframe sandbox=\"\" title=\"HTML\" srcdoc=\"" + HtmlText.of(message.html()) + "\"></iframe>\n";
        String text = "<pre class=\"card\">" + linked(message.text()) + "</pre>\n";
        String title = message.subject().isEmpty() ? texts.textMessage() : message.subject();
        return page(title, facts + html + text + "<p><a href=\"/dev/mail\">" + texts.allMessages() + "</a></p>");
    }

    private String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + texts.language()
                + "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + HtmlText.of(title) + "</title><style>" + InboxLook.STYLE + "</style></head>\n<body>\n<main>\n<h1>"
                + HtmlText.of(title) + "</h1>\n" + body + "\n</main>\n<script>" + InboxLook.SCRIPT
                + "</script>\n</body>\n</html>\n";
    }

    /** A text, the addresses of web pages in it made links. */
    private static String linked(String text) {
        var page = new StringBuilder();
        var link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            String target = HtmlText.of(link.group());
            page.append(HtmlText.of(text.substring(at, link.start())));
            page.append("<a rel=\"noreferrer\" href=\"")
                    .append(target)
                    .append("\">")
                    .append(target)
                    .append("</a>");
            at = link.end();
        }
        return page.append(HtmlText.of(text.substring(at))).toString();
    }
}
