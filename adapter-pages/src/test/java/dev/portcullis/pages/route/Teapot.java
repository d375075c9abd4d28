package dev.portcullis.pages.route;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Stands for whatever else answers in the same server. */
record Teapot() implements Endpoint {
    @Override
    public Optional<ReceivedRequest> receive(HttpRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<HttpAnswer> answer(HttpRequest request, BodySource body) {
        return Optional.of(new AnswerDraft().end(418, "an operation".getBytes(StandardCharsets.UTF_8)));
    }
}
