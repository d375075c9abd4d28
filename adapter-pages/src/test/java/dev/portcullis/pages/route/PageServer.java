package dev.portcullis.pages.route;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.testkit.server.LocalServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The pages on a port of their own, before operations that answer what a test tells them. */
final class PageServer implements AutoCloseable {
    private static final SecretSource COUNTED = new SecretSource() {
        private int next;

        @Override
        public byte[] bytes(int count) {
            return new byte[count];
        }

        @Override
        public synchronized String alphanumeric(int count) {
            return "nonce" + next++;
        }

        @Override
        public String digits(int count) {
            return "0".repeat(count);
        }

        @Override
        public UUID uuid() {
            return new UUID(0, 0);
        }
    };

    private final Map<String, Function<Object, Object>> answers = new HashMap<>();
    private final List<Object> asked = new ArrayList<>();
    private final LocalServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PageServer(PageSettings settings) {
        var pages = new Pages(
                api(),
                settings,
                COUNTED,
                request ->
                        Caller.singlePageApp().withRequestUrl("http://" + request.header("Host") + request.target()));
        server = LocalServer.serve(pages.before(new Teapot()), 0);
    }

    private FrontendApi api() {
        return (FrontendApi) Proxy.newProxyInstance(
                FrontendApi.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, (self, method, arguments) -> {
                    String operation = method.getName().replace("WithHttpInfo", "");
                    asked.add(arguments[0]);
                    Object value = answers.get(operation).apply(arguments[0]);
                    return method.getReturnType().equals(Answer.class) ? Answer.ok(value) : value;
                });
    }

    /** What an operation answers from now on; it may throw. */
    PageServer answering(String operation, Function<Object, Object> answer) {
        answers.put(operation, answer);
        return this;
    }

    /** The requests that the operations got. */
    List<Object> asked() {
        return asked;
    }

    String origin() {
        return server.address().toString();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
