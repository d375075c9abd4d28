package dev.portcullis.fuzzing;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request out of a text: the method and the target, then headers line by line, then an empty line and the body.
 *
 * @param sent headers by their names in any case
 */
record SentRequest(String method, String target, TreeMap<String, List<String>> sent, String body)
        implements HttpRequest {
    static SentRequest of(String text) {
        int end = text.indexOf("\n\n");
        String[] head = (end < 0 ? text : text.substring(0, end)).split("\n", -1);
        String[] asked = head[0].split(" ", 2);
        var sent = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": ", 2);
            sent.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header.length > 1 ? header[1] : "");
        }
        return new SentRequest(
                asked[0], asked.length > 1 ? asked[1] : "/", sent, end < 0 ? "" : text.substring(end + 2));
    }

    @Override
    public @Nullable String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public List<String> headers(String name) {
        return sent.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> headerNames() {
        return sent.keySet();
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable Peer peer() {
        return null;
    }
}
