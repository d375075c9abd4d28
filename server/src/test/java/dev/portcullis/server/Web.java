package dev.portcullis.server;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of the server under test that keeps cookies by itself. */
public final class Web implements AutoCloseable {
    public static final String JSON = "application/json";
    public static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ContractJson json = ContractJson.create();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI base;

    public Web(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return send(request(path, "Content-Type", JSON).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonObject read(HttpResponse<String> answer) {
        return (JsonObject) json.parseText(answer.body());
    }

    /** The value of an input of a flow. */
    public static String input(JsonObject flow, String name) {
        return ((JsonArray) flow.object("ui").get("nodes").orElseThrow())
                .items().stream()
                        .map(node -> ((JsonObject) node).object("attributes"))
                        .filter(input -> input.text("name").equals(java.util.Optional.of(name)))
                        .findFirst()
                        .flatMap(input -> input.text("value"))
                        .orElseThrow();
    }

    /** A form's body. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';'));
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
