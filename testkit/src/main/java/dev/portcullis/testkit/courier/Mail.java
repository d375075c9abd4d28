package dev.portcullis.testkit.courier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail, or a text message, that arrived.
 *
 * @param to one recipient
 * @param text the plain text
 */
public record Mail(String to, String subject, String text) {
    private static final Pattern CODE = Pattern.compile("(?<![\\w#])\\d{6}(?!\\w)");
    private static final Pattern LINK = Pattern.compile("https?://\\S+[?&](?:token|code)=\\S+");

    /** The code of six digits. @throws AssertionError if there is none */
    public String code() {
        return first(CODE).orElseThrow(() -> new AssertionError("no code in: " + text));
    }

    /** The link that carries a token or a code. @throws AssertionError if there is none */
    public String link() {
        return first(LINK).orElseThrow(() -> new AssertionError("no link in: " + text));
    }

    public boolean hasCode() {
        return first(CODE).isPresent();
    }

    private Optional<String> first(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
