package dev.portcullis.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The name of a domain as mail servers have it: IDNA 2008 (RFC 5891), in which ß and the final sigma are letters of their own. What
 * Java brings along is of 2003 and turns them into others, which are other people's domains.
 */
final class MailDomain {
    private static final String PREFIX = "xn--";
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int DAMP = 700;
    private static final int SKEW = 38;
    private static final int FIRST = 128;
    private static final int BIAS = 72;

    /** No label in DNS has more characters, and none gets shorter by being written for it. RFC 1035, section 2.3.4. */
    private static final int LONGEST = 63;

    private MailDomain() {}

    /** @throws IllegalArgumentException if it is none */
    static String ascii(String domain) {
        return Arrays.stream(domain.split("\\.", -1)).map(MailDomain::label).collect(Collectors.joining("."));
    }

    private static String label(String label) {
        if (label.codePointCount(0, label.length()) > LONGEST) {
            throw new IllegalArgumentException("a part of more than " + LONGEST + " characters");
        }
        String lower = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return lower.chars().anyMatch(c -> c == 'ß' || c == 'ς')
                ? PREFIX + punycode(lower)
                : IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
    }

    /** RFC 3492 section 6.3, by its names. */
    private static String punycode(String label) {
        int[] points = label.codePoints().toArray();
        var out = new StringBuilder();
        Arrays.stream(points).filter(c -> c < FIRST).forEach(out::appendCodePoint);
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int handled = basic;
        int delta = 0;
        int bias = BIAS;
        for (int n = FIRST; handled < points.length; n++) {
            int low = n;
            int next = Arrays.stream(points).filter(c -> c >= low).min().orElseThrow();
            delta += (next - n) * (handled + 1);
            n = next;
            for (int point : points) {
                if (point < n) {
                    delta++;
                } else if (point == n) {
                    append(out, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp((long) k - bias, T_MIN, T_MAX);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < T_MAX ? 'a' + value : '0' + value - T_MAX);
    }

    private static int adapt(int delta, int points, boolean first) {
        int scaled = first ? delta / DAMP : delta / 2;
        scaled += scaled / points;
        int k = 0;
        while (scaled > (BASE - T_MIN) * T_MAX / 2) {
            scaled /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
    }
}
