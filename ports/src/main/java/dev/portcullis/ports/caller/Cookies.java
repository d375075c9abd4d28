package dev.portcullis.ports.caller;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** The cookies that a caller sent, or keeps between requests. Immutable; shows no values. */
public final class Cookies {

    public static final Cookies NONE = new Cookies(false, Map.of());

    private final boolean sent;
    private final Map<String, String> values;

    private Cookies(boolean sent, Map<String, String> values) {
        this.sent = sent;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Cookies of(Map<String, String> values) {
        return new Cookies(!values.isEmpty(), values);
    }

    /** Read a {@code Cookie} header; what is no pair of name and value is passed over, the first of one name counts. */
    public static Cookies parse(String header) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        unquoted(pair.substring(equals + 1).strip()));
            }
        }
        return new Cookies(true, values);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** Whether the caller sent a {@code Cookie} header at all. */
    public boolean sent() {
        return sent;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The cookies after an answer: what it sets is added, what it takes back is gone. */
    public Cookies after(Iterable<Cookie> changes) {
        var changed = new LinkedHashMap<>(values);
        for (Cookie cookie : changes) {
            if (cookie.isRemoval()) {
                changed.remove(cookie.name());
            } else {
                changed.put(cookie.name(), cookie.value());
            }
        }
        return of(changed);
    }

    /** As the value of a {@code Cookie} header. */
    public String header() {
        var joined = new StringJoiner("; ");
        values.forEach((name, value) -> joined.add(name + "=" + value));
        return joined.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cookies cookies && sent == cookies.sent && values.equals(cookies.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Cookies" + values.keySet();
    }
}
