package dev.portcullis.boundary;

import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.HttpAnswer;
import java.util.Optional;

/** A request whose answer is there already, whatever else becomes of it. */
record ReadyAnswer(HttpAnswer ready) implements ReceivedRequest {
    @Override
    public Optional<WorkKind> kind() {
        return Optional.empty();
    }

    @Override
    public Optional<String> route() {
        return Optional.empty();
    }

    @Override
    public boolean awaitsBody() {
        return false;
    }

    @Override
    public int mostBytes() {
        return 0;
    }

    @Override
    public HttpAnswer answer(byte[] body) {
        return ready;
    }

    @Override
    public HttpAnswer overloaded() {
        return ready;
    }

    @Override
    public HttpAnswer bodyTooLarge() {
        return ready;
    }

    @Override
    public HttpAnswer bodyTooSlow() {
        return ready;
    }
}
