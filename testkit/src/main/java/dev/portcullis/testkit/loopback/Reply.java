package dev.portcullis.testkit.loopback;

import dev.portcullis.ports.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a server of a test answers. */
public record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply of(int status) {
        return new Reply(status, Map.of(), "");
    }

    public static Reply json(int status, Json body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body.toString());
    }

    /** Sends a browser elsewhere. */
    public static Reply found(URI location) {
        return new Reply(302, Map.of("Location", location.toString()), "");
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
