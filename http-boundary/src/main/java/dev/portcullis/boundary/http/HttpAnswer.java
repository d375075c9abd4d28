package dev.portcullis.boundary.http;

import java.util.List;
import java.util.Optional;

/**
 * A whole answer, to be written as it is. Immutable, as long as nobody changes the octets of its body.
 *
 * <p>An answer to HEAD has no body and says in {@code Content-Length} how long it would be; all others leave that header to the
 * server.
 */
public final class HttpAnswer {
    private static final byte[] NOTHING = {};

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    /** One line of the head. */
    public record Header(String name, String value) {}

    HttpAnswer(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The same without a body. */
    HttpAnswer(int status, List<Header> headers) {
        this(status, headers, NOTHING);
    }

    public int status() {
        return status;
    }

    /** In the order to write them; a name may come several times. */
    public List<Header> headers() {
        return headers;
    }

    /** The first header of a name in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Not a copy: it is for writing. */
    public byte[] body() {
        return body;
    }
}
