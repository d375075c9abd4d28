package dev.portcullis.jsonschema.format;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names and addresses of hosts. Nothing is looked up. Source: RFC 1123; RFC 4291, section 2.2. */
final class Hosts {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int LONGEST = 253;

    private Hosts() {}

    static boolean isHostname(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return name.length() <= LONGEST && parts(name, "\\.").stream().allMatch(LABEL.asMatchPredicate());
    }

    static boolean isIpv4(String text) {
        List<String> bytes = parts(text, "\\.");
        return text.length() <= 15 && bytes.size() == 4 && bytes.stream().allMatch(BYTE.asMatchPredicate());
    }

    static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (text.length() > 45) {
            return false;
        }
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** How many groups of 16 bits these are; -1000 if one is none. An IPv4 address may stand for the last two. */
    private static int groups(String text, boolean last) {
        List<String> parts = parts(text, ":");
        boolean mixed = last && isIpv4(parts.getLast());
        List<String> hexadecimal = mixed ? parts.subList(0, parts.size() - 1) : parts;
        return hexadecimal.stream().allMatch(GROUP.asMatchPredicate()) ? hexadecimal.size() + (mixed ? 2 : 0) : -1000;
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.asList(text.split(separator, -1));
    }
}
