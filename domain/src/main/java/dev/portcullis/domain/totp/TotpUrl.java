package dev.portcullis.domain.totp;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that an app reads from a picture, and that is stored as {@code totp_url}. Source:
 * docs/contract/totp.md, totp 4.
 */
public final class TotpUrl {
    private static final String PREFIX = "otpauth://totp/";
    private static final Pattern ELSEWISE =
            Pattern.compile("[?&](algorithm=(?!SHA1(&|$))|digits=(?!6(&|$))|period=(?!30(&|$)))");
    private static final int LONGEST = 4096;
    // Three of them and the rest fit into a picture of 997 bytes.
    private static final int LONGEST_NAME = 250;

    private TotpUrl() {}

    /**
     * @param issuer whose account it is, for people; a colon in it would split the label and is left out
     * @param account which account it is, for people; of a name that fits into no picture the beginning
     */
    public static String of(String issuer, String account, TotpSecret secret) {
        String by = bounded(issuer.replace(":", ""));
        return PREFIX + by + ":" + bounded(account) + "?algorithm=SHA1&digits=" + Totp.DIGITS + "&issuer=" + by
                + "&period=" + Totp.PERIOD + "&secret=" + secret.text();
    }

    /** The secret of a stored address; empty if it is none, or of codes that are made otherwise. */
    public static Optional<TotpSecret> secret(String url) {
        int query = url.indexOf('?');
        if (url.length() > LONGEST
                || query < 0
                || !url.startsWith(PREFIX)
                || ELSEWISE.matcher(url).find()) {
            return Optional.empty();
        }
        return Arrays.stream(url.substring(query + 1).split("&"))
                .filter(part -> part.startsWith("secret="))
                .findFirst()
                .flatMap(TotpUrl::value);
    }

    private static Optional<TotpSecret> value(String parameter) {
        try {
            return TotpSecret.ofText(
                    URLDecoder.decode(parameter.substring("secret=".length()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String bounded(String name) {
        int length = name.codePointCount(0, name.length());
        String encoded = encoded(name);
        while (encoded.length() > LONGEST_NAME) {
            length = Math.min(length - 1, LONGEST_NAME);
            encoded = encoded(name.substring(0, name.offsetByCodePoints(0, length)));
        }
        return encoded;
    }

    // As paths and queries have it: a plus sign would be shown as such by some apps.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
