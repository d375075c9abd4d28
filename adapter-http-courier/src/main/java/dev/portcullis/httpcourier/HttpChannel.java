package dev.portcullis.httpcourier;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.json.JsonText;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to a service over HTTP, one request each. Any status of 200 to 299 means that it took the message over; no
 * redirect is followed. Source: docs/contract/courier.md, "Services over HTTP".
 */
public final class HttpChannel implements MessageChannel, AutoCloseable {
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final HttpTarget target;
    private final JsonText json;
    private final Duration maxWait;
    private final HttpClient client;

    /** @throws IllegalArgumentException if the target has a method or header that no request may have */
    public HttpChannel(HttpTarget target, JsonText json) {
        this(target, json, MAX_WAIT);
    }

    HttpChannel(HttpTarget target, JsonText json, Duration maxWait) {
        this.target = target;
        this.json = json;
        this.maxWait = maxWait;
        request("");
        client = HttpClient.newBuilder()
                .connectTimeout(maxWait)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private HttpRequest request(String body) {
        var request = HttpRequest.newBuilder(target.url())
                .timeout(maxWait)
                .method(target.method(), BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        target.headers().forEach(request::setHeader);
        if (target.credential() instanceof Credential.Header(String name, String value)) {
            request.setHeader(name, value);
        }
        return request.build();
    }

    @Override
    public Delivery deliver(RenderedMessage message) {
        HttpRequest request = request(json.write(DefaultBody.of(message)));
        CompletableFuture<HttpResponse<@Nullable Void>> answer =
                client.sendAsync(request, information -> new IgnoredBody());
        try {
            return delivery(
                    answer.get(maxWait.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Delivery.Silent("the service gave no answer in time");
        } catch (ExecutionException e) {
            return failure(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery.Unreachable("interrupted");
        }
    }

    private static Delivery failure(@Nullable Throwable cause) {
        String reason = "no answer from the service: "
                + (cause == null ? "" : cause.getClass().getSimpleName());
        boolean silent = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
        return silent ? new Delivery.Silent(reason) : new Delivery.Unreachable(reason);
    }

    private static Delivery delivery(int status) {
        return status / HUNDRED == SUCCESS
                ? new Delivery.Delivered()
                : new Delivery.TryAgain("the service answered " + status);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
