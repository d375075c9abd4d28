package dev.portcullis.httpcourier;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hands messages to a service over HTTP, one request each. Any status of 200 to 299 means that it took the message over; no
 * redirect is followed. Source: docs/contract/courier.md, "Services over HTTP".
 */
public final class HttpChannel implements MessageChannel {
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1024 * 1024;
    /** Methods and names of headers: RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

    private final HttpTarget target;
    private final RequestBody body;
    private final OutboundClient client;
    private final JsonText json;
    private final Duration maxWait;

    /** @throws IllegalArgumentException if the target has a method or header that no request may have */
    public HttpChannel(HttpTarget target, RequestBody body, OutboundClient client, JsonText json) {
        this(target, body, client, json, MAX_WAIT);
    }

    HttpChannel(HttpTarget target, RequestBody body, OutboundClient client, JsonText json, Duration maxWait) {
        this.target = target;
        this.body = body;
        this.client = client;
        this.json = json;
        this.maxWait = maxWait;
        check(target.method(), headers());
    }

    private static void check(String method, Map<String, String> headers) {
        if (!TOKEN.matcher(method).matches()) {
            throw new IllegalArgumentException("there is no method of this name");
        }
        headers.forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("no request may have such a header");
            }
        });
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        target.headers().forEach((name, value) -> put(headers, name, value));
        if (target.credential() instanceof Credential.Header(String name, String value)) {
            put(headers, name, value);
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
    }

    @Override
    public Delivery deliver(RenderedMessage message) {
        try {
            return delivery(client.send(request(json.write(body.of(message)))));
        } catch (OutboundFailure failure) {
            return failed(failure);
        } catch (MappingFailed unmade) {
            return new Delivery.TryAgain("the body of the request could not be made: " + unmade.getMessage());
        }
    }

    private OutboundRequest request(String text) {
        return new OutboundRequest(target.method(), target.url(), headers(), text, maxWait, LONGEST_ANSWER);
    }

    private static Delivery delivery(OutboundAnswer answer) {
        return answer.isOk()
                ? new Delivery.Delivered()
                : new Delivery.TryAgain("the service answered " + answer.status());
    }

    private static Delivery failed(OutboundFailure failure) {
        return switch (failure.reason()) {
            case TIMED_OUT -> new Delivery.Silent("the service gave no answer in time");
            case REFUSED -> new Delivery.Unreachable("clients.http lets nobody call the service");
            case UNREACHABLE -> new Delivery.Unreachable("no answer from the service");
            case TOO_LARGE -> new Delivery.TryAgain("the service's answer is too large");
            case BUSY -> new Delivery.TryAgain("too many wait for the service");
        };
    }
}
