package dev.portcullis.boundary;

import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers its own paths, whatever server it stands in, and leaves all others to whoever else answers there: the public API, or pages
 * in front of it. Safe for use by many threads.
 *
 * <p>A server that may wait asks {@link #answer}; one that must not asks {@link #receive} and works off what it gets on threads of
 * its own.
 */
public interface Endpoint {
    /**
     * See what a request asks for. Never waits.
     *
     * @return empty when the path is somebody else's
     */
    Optional<ReceivedRequest> receive(HttpRequest request);

    /**
     * Answer a request; may wait. When very many wait already, those that would read a body or hash a password are told 503 at once.
     *
     * @param body is opened when the path is ours and wants one, and read as far as a body may go
     * @return empty when the path is somebody else's
     * @throws IOException if the body cannot be read
     */
    Optional<HttpAnswer> answer(HttpRequest request, BodySource body) throws IOException;

    /** This one, and another that is asked for what this one leaves to others: {@code pages.before(api)}. */
    default Endpoint before(Endpoint other) {
        return new EndpointChain(this, other);
    }
}
