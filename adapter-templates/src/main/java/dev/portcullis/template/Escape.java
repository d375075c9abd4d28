package dev.portcullis.template;

/** How data are written so that they stay data. Source: docs/security.md, F8. */
enum Escape {
    /** As they are. */
    PLAIN,
    /** In the text and in the quoted attributes of HTML. */
    HTML;

    String apply(String text) {
        return this == PLAIN ? text : html(text);
    }

    static String html(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(c);
        }
    }
}
