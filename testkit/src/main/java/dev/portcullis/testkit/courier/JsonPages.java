package dev.portcullis.testkit.courier;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Reads JSON from the pages of a server. */
final class JsonPages {
    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ContractJson json = ContractJson.create();

    JsonPages(URI server) {
        this.server = server;
    }

    Json get(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(path + " answered " + answer.statusCode());
            return json.readText(Json.class, answer.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + path, e);
        } catch (InterruptedException e) {
            throw new AssertionError("stopped while reading " + path, e);
        }
    }
}
