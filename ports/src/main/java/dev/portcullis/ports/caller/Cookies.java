package dev.portcullis.ports.caller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The cookies that a caller sent, or keeps between requests. Immutable; shows no values.
 *
 * <p>A browser may send several of one name: one for each path and domain that it was set for (RFC 6265 section 5.4). They stay
 * in the order in which they were sent.
 */
public final class Cookies {

    public static final Cookies NONE = new Cookies(false, Map.of());

    private final boolean sent;
    private final Map<String, List<String>> values;

    private Cookies(boolean sent, Map<String, List<String>> values) {
        this.sent = sent;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Cookies of(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Cookies(!values.isEmpty(), lists);
    }

    /** Read a {@code Cookie} header; what is no pair of name and value is passed over. */
    public static Cookies parse(String header) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(pair.substring(0, equals).strip(), name -> new ArrayList<>(1))
                        .add(unquoted(pair.substring(equals + 1).strip()));
            }
        }
        return new Cookies(true, values);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The first of this name. Whoever can tell a good one from a stale one looks at {@link #all}. */
    public Optional<String> get(String name) {
        return all(name).stream().findFirst();
    }

    /** Each value of this name, in the order in which they were sent. */
    public List<String> all(String name) {
        return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
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
                changed.put(cookie.name(), List.of(cookie.value()));
            }
        }
        return new Cookies(!changed.isEmpty(), changed);
    }

    /** As the value of a {@code Cookie} header. */
    public String header() {
        var joined = new StringJoiner("; ");
        values.forEach((name, all) -> all.forEach(value -> joined.add(name + "=" + value)));
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
