package dev.portcullis.ports.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What another server answered.
 *
 * @param headers by name in lower case; of several with one name the last
 * @param body read as UTF-8; empty when there is none
 */
public record OutboundAnswer(int status, Map<String, String> headers, String body) {
    public OutboundAnswer {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Without headers and body, which may hold secrets. */
    @Override
    public String toString() {
        return "answer " + status;
    }
}
