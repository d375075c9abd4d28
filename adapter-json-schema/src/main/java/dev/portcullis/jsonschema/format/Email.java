package dev.portcullis.jsonschema.format;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * E-mail addresses: at most 254 bytes, 64 of them before the last at sign; the domain a host name, which needs no dot; the
 * rest a dot-atom or a quoted string. Source: RFC 5321, section 4.5.3.1; RFC 5322, section 3.4.1; RFC 6532.
 */
final class Email {
    private static final String BLANKS = "[ \\t]*+";
    private static final String LETTER = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x2d\\x{80}-\\x{10ffff}]";
    private static final String QUOTED = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\\x20-\\x7e])*+\"";
    private static final Pattern LOCAL =
            Pattern.compile(BLANKS + "(?:" + LETTER + "+(?:\\." + LETTER + "+)*+|" + QUOTED + ")");
    private static final Pattern LOOSE = Pattern.compile(BLANKS + "(?:(?:" + LETTER + "|\\.)++|" + QUOTED + ")");

    private Email() {}

    /** Blanks before an address belong to no part of it; observed on the reference server. */
    static boolean isAddress(String text) {
        return isWith(LOCAL, text);
    }

    /** The same with dots wherever they are: some providers gave such addresses out. */
    static boolean isLoose(String text) {
        return isWith(LOOSE, text);
    }

    private static boolean isWith(Pattern local, String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && bytes(text) <= 254
                && bytes(text.substring(0, at)) <= 64
                && local.matcher(text.substring(0, at)).matches()
                && Hosts.isHostname(text.substring(at + 1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
