package dev.portcullis.ports.caller;

import java.util.List;
import java.util.Map;

/**
 * The head of an HTTP request, for hooks that are told of it.
 *
 * @param method for instance {@code POST}
 * @param headers the values by name
 */
public record RequestHead(String method, Map<String, List<String>> headers) {
    /** Of a caller in the same program. */
    public static final RequestHead NONE = new RequestHead("", Map.of());

    public RequestHead {
        headers = Map.copyOf(headers);
    }

    /** Shows no header: they hold credentials. */
    @Override
    public String toString() {
        return "RequestHead[" + method + "]";
    }
}
