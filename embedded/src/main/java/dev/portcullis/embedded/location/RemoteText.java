package dev.portcullis.embedded.location;

import dev.portcullis.embedded.problem.Redaction;
import dev.portcullis.ports.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a text once, at the start: follows no redirect, waits ten seconds at most, head and body together. */
final class RemoteText {
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private RemoteText() {}

    static byte[] fetch(String key, String url, int largest) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(MAX_WAIT).build();
        try {
            return answer(client, key, url, largest);
        } catch (IllegalArgumentException | ExecutionException | TimeoutException e) {
            throw Locations.problem(key, "no answer from " + Redaction.value(key, Json.of(url)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Locations.problem(key, "interrupted while it was fetched");
        } finally {
            client.shutdownNow();
        }
    }

    private static byte[] answer(HttpClient client, String key, String url, int largest)
            throws ExecutionException, InterruptedException, TimeoutException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(MAX_WAIT).build();
        HttpResponse<byte[]> answer = client.sendAsync(request, info -> new LimitedBody(largest))
                .get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (answer.statusCode() == 200) return answer.body();
        throw Locations.problem(key, "status " + answer.statusCode() + " from " + Redaction.value(key, Json.of(url)));
    }
}
