package dev.portcullis.template;

import java.util.ArrayList;
import java.util.List;

/** A template cut into its texts and its actions. */
sealed interface Token {
    /** What is written as it stands. */
    record Text(String text) implements Token {}

    /** What stands between the braces, without blanks around it. */
    record Action(String code) implements Token {}

    /** @throws BadTemplate if braces are opened and not closed */
    static List<Token> cut(String file, String source) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        boolean trimNext = false;
        while (at < source.length()) {
            int open = source.indexOf("{{", at);
            String text = source.substring(at, open < 0 ? source.length() : open);
            text = trimNext ? text.stripLeading() : text;
            if (open < 0) {
                tokens.add(new Text(text));
                break;
            }
            int close = source.indexOf("}}", open + 2);
            if (close < 0) throw new BadTemplate(file, "{{ is not closed by }}");
            String code = source.substring(open + 2, close);
            boolean trimBefore = code.startsWith("- ");
            trimNext = code.endsWith(" -");
            tokens.add(new Text(trimBefore ? text.stripTrailing() : text));
            tokens.add(new Action(bare(code, trimBefore, trimNext)));
            at = close + 2;
        }
        return tokens;
    }

    private static String bare(String code, boolean before, boolean after) {
        int end = code.length() - (after ? 1 : 0);
        return code.substring(before ? 1 : 0, Math.max(end, before ? 1 : 0)).strip();
    }
}
