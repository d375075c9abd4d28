package dev.portcullis.boundary.answer;

/** Text within HTML, as content or as an attribute's value in quotes. Source: docs/security.md, F8. */
public final class HtmlText {
    private HtmlText() {}

    /** The text with what would be read as markup written so that it is not; control characters, which browsers drop, are shown. */
    public static String of(String text) {
        int first = firstSpecial(text);
        if (first == text.length()) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            append(escaped, text.charAt(i));
        }
        return escaped.toString();
    }

    private static int firstSpecial(String text) {
        int i = 0;
        while (i < text.length() && !isSpecial(text.charAt(i))) {
            i++;
        }
        return i;
    }

    // A browser replaces control characters or stops at them; they mean nothing to people.
    private static boolean isSpecial(char c) {
        return c == '<' || c == '>' || c == '&' || c == '"' || c == '\'' || c < ' ' && !Character.isWhitespace(c);
    }

    private static void append(StringBuilder escaped, char c) {
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&#34;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.append(isSpecial(c) ? '\uFFFD' : c);
        }
    }
}
