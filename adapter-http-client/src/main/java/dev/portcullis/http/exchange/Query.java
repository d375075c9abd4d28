package dev.portcullis.http.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a request, or the fields of a form: pairs in order, written percent-encoded. Immutable.
 *
 * @param pairs already encoded, as {@code name=value}
 */
record Query(List<String> pairs) {

    static final Query NONE = new Query(List.of());

    Query {
        pairs = List.copyOf(pairs);
    }

    static Query of(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .reduce(NONE, (query, field) -> query.and(field.getKey(), field.getValue()), Query::and);
    }

    Query and(String name, List<String> values) {
        return and(new Query(values.stream()
                .map(value -> encoded(name) + "=" + encoded(value))
                .toList()));
    }

    Query and(Query others) {
        var all = new ArrayList<>(pairs);
        all.addAll(others.pairs);
        return new Query(all);
    }

    /** One path segment, in which a blank may not become a plus sign. */
    static String segment(String text) {
        return encoded(text).replace("+", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String text() {
        return String.join("&", pairs);
    }

    /** Shows no values. */
    @Override
    public String toString() {
        return "Query[" + pairs.size() + "]";
    }
}
