package dev.portcullis.boundary;

import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import java.io.IOException;
import java.util.Optional;

/** Two endpoints in one place: the second is asked for what the first leaves to others. */
record EndpointChain(Endpoint first, Endpoint second) implements Endpoint {
    @Override
    public Optional<ReceivedRequest> receive(HttpRequest request) {
        return first.receive(request).or(() -> second.receive(request));
    }

    @Override
    public Optional<HttpAnswer> answer(HttpRequest request, BodySource body) throws IOException {
        Optional<HttpAnswer> answer = first.answer(request, body);
        return answer.isPresent() ? answer : second.answer(request, body);
    }
}
