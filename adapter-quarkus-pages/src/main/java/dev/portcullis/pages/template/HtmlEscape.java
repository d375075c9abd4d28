package dev.portcullis.pages.template;

import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Makes every value harmless in HTML text and in quoted attributes, whatever the template is called; none is left out. */
final class HtmlEscape implements ResultMapper {
    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return !(result instanceof RawString);
    }

    @Override
    public String map(Object result, Expression expression) {
        return of(result.toString());
    }

    static String of(String text) {
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
