package dev.portcullis.boundary.courier;

import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Messages as pages without scripts. @param texts what the pages say themselves */
record InboxPage(InboxTexts texts) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String STYLE = ":root{color-scheme:light dark}"
            + "body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere}"
            + "th,td{text-align:left;vertical-align:top;padding:.2em 1em .2em 0}"
            + "pre{white-space:pre-wrap;border:1px solid;padding:1em}"
            + "iframe{width:100%;height:30em;border:1px solid;background:#fff;color-scheme:light}";

    String list(List<ReceivedMessage> messages) {
        String rows = messages.stream().map(InboxPage::row).collect(Collectors.joining("\n"));
        String table = messages.isEmpty()
                ? "<p>" + texts.nothingSent() + "</p>"
                : "<table>\n<tr><th>" + texts.when() + "</th><th>" + texts.recipient() + "</th><th>" + texts.subject()
                        + "</th></tr>\n" + rows + "\n</table>";
        return page(texts.title(), "<p>" + texts.explanation() + "</p>\n" + table);
    }

    private static String row(ReceivedMessage received) {
        RenderedMessage message = received.message();
        String subject = message.subject().isEmpty() ? message.template() : message.subject();
        return "<tr><td>" + escaped(received.receivedAt().toString()) + "</td><td>" + escaped(message.recipient())
                + "</td><td><a href=\"/dev/mail/" + message.id() + "\">" + escaped(subject) + "</a></td></tr>";
    }

    String whole(ReceivedMessage received) {
        RenderedMessage message = received.message();
        String facts = "<p>" + texts.recipient() + " " + escaped(message.recipient()) + ", "
                + escaped(message.template()) + ", "
                + escaped(received.receivedAt().toString()) + "</p>\n<pre>"
                + linked(message.text()) + "</pre>\n";
        String html = message.html() == null
                ? ""
                : "<iframe sandbox=\"\" title=\"HTML\" srcdoc=\"" + escaped(message.html()) + "\"></iframe>\n";
        String title = message.subject().isEmpty() ? texts.textMessage() : message.subject();
        return page(title, facts + html + "<p><a href=\"/dev/mail\">" + texts.allMessages() + "</a></p>");
    }

    private String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + texts.language()
                + "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + escaped(title) + "</title><style>" + STYLE + "</style></head>\n<body>\n<h1>" + escaped(title)
                + "</h1>\n" + body + "\n</body>\n</html>\n";
    }

    /** A text, the addresses of web pages in it made links. */
    private static String linked(String text) {
        var page = new StringBuilder();
        var link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            String target = escaped(link.group());
            page.append(escaped(text.substring(at, link.start())));
            page.append("<a rel=\"noreferrer\" href=\"")
                    .append(target)
                    .append("\">")
                    .append(target)
                    .append("</a>");
            at = link.end();
        }
        return page.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
