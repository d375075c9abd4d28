package dev.portcullis.http.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/** An answer as it came: status, headers in order, and the whole body. */
public record RawResponse(int status, List<Header> headers, byte[] bytes) {

    public RawResponse {
        headers = List.copyOf(headers);
    }

    /** The body as UTF-8 text, as all answers of the contract are. */
    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The first header of a name, in any case. */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(Header::getValue)
                .toList();
    }

    /** Shows no content. */
    @Override
    public String toString() {
        return "RawResponse[" + status + "]";
    }
}
