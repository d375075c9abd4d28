package dev.portcullis.testkit.outbound;

import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers always the same and remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {
    private final LoopbackHttp http = LoopbackHttp.start(this::answer);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private volatile Reply prepared = new Reply(200, Map.of(), "{}");

    private LoopbackServer() {}

    public static LoopbackServer start() {
        return new LoopbackServer();
    }

    public URI at(String path) {
        return http.at(path);
    }

    /** What it answers from now on. */
    public void answers(int status, Map<String, String> headers, String body) {
        prepared = new Reply(status, headers, body);
    }

    /** Method, path, type and body of each request; of requests without a body method and path. */
    public List<String> received() {
        return List.copyOf(received);
    }

    public List<String> cookies() {
        return List.copyOf(cookies);
    }

    private Reply answer(Received request) {
        String line = request.method() + " " + request.target();
        received.add(request.header("Content-Type")
                .map(type -> line + " " + type + " " + request.body())
                .orElse(line));
        cookies.addAll(request.headers().getOrDefault("Cookie", List.of()));
        return prepared;
    }

    @Override
    public void close() {
        http.close();
    }
}
