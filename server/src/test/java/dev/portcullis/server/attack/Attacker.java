package dev.portcullis.server.attack;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server over connections of its own, as a native app does. Safe for use by many threads. */
final class Attacker implements AutoCloseable {
    static final String PASSWORD = "correct-horse-7-battery";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ContractJson json = ContractJson.create();
    private final URI base;

    Attacker(URI base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A new flow for native apps. @return where its submissions go */
    String start(String flow) {
        String id = read(get("/self-service/" + flow + "/api")).text("id").orElseThrow();
        return "/self-service/" + flow + "?flow=" + id;
    }

    /** @return the token of a new account's session */
    String signUp(String email) {
        var answer = post(
                start("registration"),
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + "\",\"traits\":{\"email\":\"" + email + "\"}}");
        return read(answer).text("session_token").orElseThrow();
    }

    HttpResponse<String> whoami(String token) {
        return get("/sessions/whoami", "X-Session-Token", token);
    }

    JsonObject read(HttpResponse<String> answer) {
        return (JsonObject) json.parseText(answer.body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
