package dev.portcullis.embedded.problem;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.regex.Pattern;

/** How a found value is shown to people: on one line, not too long, secrets hidden. */
public final class Redaction {
    private static final int LONGEST = 80;
    private static final String HIDDEN = "(hidden)";
    private static final Pattern SECRET_KEY = Pattern.compile("(?i)(.*[.( ])?secrets([.\\[) ].*)?"
            + "|.*[.( ](headers|auth)([.\\[) ].*)?"
            + "|.*(secret|password|passwd|token|private_key|base64|\\.value)\\)?");
    private static final Pattern CONNECTION_KEY = Pattern.compile("(?i)(.*[.( ])?(dsn|connection_uri)\\)?$");
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("://[^\\s]*@");
    private static final Pattern SECRET_IN_QUERY =
            Pattern.compile("(?i)([?&][a-z_-]*(pass|secret|token|key|sig)[a-z_-]*=)[^&\\s]*");

    private Redaction() {}

    /** @param key where the value was found; decides whether it is a secret */
    public static String value(String key, Json value) {
        if (SECRET_KEY.matcher(key).matches() && !(value instanceof JsonNull)) return HIDDEN;
        return switch (value) {
            case JsonString text -> text(key, text.value());
            case JsonNumber number -> shorten(number.value().toString());
            case JsonBoolean truth -> String.valueOf(truth.value());
            case JsonArray list -> "a list of " + list.items().size();
            case JsonObject object -> "a map of " + object.members().size();
            case JsonNull nothing -> "nothing";
        };
    }

    private static String text(String key, String text) {
        if (CONNECTION_KEY.matcher(key).matches()) return connection(text);
        String masked = PASSWORD_IN_URL.matcher(text).replaceAll("://" + HIDDEN + "@");
        return '"' + shorten(SECRET_IN_QUERY.matcher(masked).replaceAll("$1" + HIDDEN)) + '"';
    }

    // A password hides in many places of a connection's address: nothing behind the scheme is shown.
    private static String connection(String text) {
        var scheme = SCHEME.matcher(text);
        return scheme.find() ? '"' + scheme.group() + HIDDEN + '"' : HIDDEN;
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || isLineBreak(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLineBreak(int c) {
        return c == 0x2028 || c == 0x2029;
    }
}
