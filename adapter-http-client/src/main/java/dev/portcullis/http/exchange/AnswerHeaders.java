package dev.portcullis.http.exchange;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;

/** The headers of an answer that say something about it, by their published names. */
final class AnswerHeaders {
    /** Told by other members of the answer, or about the connection alone. */
    private static final Set<String> LEFT_OUT = caseless(
            "Set-Cookie", "Location", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Upgrade");

    /** Proxies may write them in lower case. */
    private static final Set<String> PUBLISHED = caseless(
            "Content-Type",
            "Link",
            "Ory-Error-Id",
            "Ory-Session-Cache-For",
            "X-Kratos-Authenticated-Identity-Id",
            "X-Total-Count");

    private AnswerHeaders() {}

    private static Set<String> caseless(String... names) {
        var set = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    static Map<String, String> of(RawResponse received) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        received.headers().stream()
                .filter(header -> !LEFT_OUT.contains(header.getName()))
                .forEach(header -> headers.merge(published(header), header.getValue(), (a, b) -> a + ", " + b));
        return headers;
    }

    private static String published(Header header) {
        return PUBLISHED.stream()
                .filter(header.getName()::equalsIgnoreCase)
                .findFirst()
                .orElseGet(header::getName);
    }
}
