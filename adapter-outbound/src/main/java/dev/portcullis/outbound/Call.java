package dev.portcullis.outbound;

import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One call on one connection. */
final class Call implements Callable<OutboundAnswer> {
    private final OutboundRequest request;
    private final Connections connections;
    private final HttpUriRequestBase sent;
    private volatile boolean isOver;

    Call(OutboundRequest request, Connections connections) {
        this.request = request;
        this.connections = connections;
        this.sent = sent(request);
    }

    private static HttpUriRequestBase sent(OutboundRequest request) {
        var sent = new HttpUriRequestBase(request.method(), request.address());
        Timeout time = Timeout.of(request.time());
        sent.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(time)
                .setResponseTimeout(time)
                .build());
        request.headers().forEach(sent::setHeader);
        if (request.body() != null) {
            sent.setEntity(entity(request, request.body()));
        }
        return sent;
    }

    private static HttpEntity entity(OutboundRequest request, String body) {
        String type = request.headers().get("Content-Type");
        return new ByteArrayEntity(
                body.getBytes(StandardCharsets.UTF_8), type == null ? null : ContentType.parseLenient(type));
    }

    @Override
    public OutboundAnswer call() throws IOException {
        OutboundAnswer answer = connections.client().execute(sent, this::read);
        isOver = true;
        return answer;
    }

    /** Cuts the connection unless the call is over. */
    void cancel() {
        if (!isOver) {
            sent.cancel();
        }
    }

    private OutboundAnswer read(ClassicHttpResponse response) throws IOException {
        var headers = new HashMap<String, String>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new OutboundAnswer(response.getCode(), Map.copyOf(headers), body(response.getEntity()));
    }

    private String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        var bytes = new ByteArrayOutputStream();
        InputStream content = entity.getContent();
        byte[] part = new byte[8192];
        for (int length = content.read(part); length >= 0; length = content.read(part)) {
            bytes.write(part, 0, length);
            if (bytes.size() > request.most()) {
                // Closing would read on to the end.
                sent.cancel();
                throw new TooLarge();
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static OutboundFailure failure(OutboundRequest request, @Nullable Throwable cause) {
        Reason reason = switch (cause) {
            case GuardedResolver.RefusedAddress refused -> Reason.REFUSED;
            case TooLarge large -> Reason.TOO_LARGE;
            case InterruptedIOException silent -> Reason.TIMED_OUT;
            case null, default -> Reason.UNREACHABLE;
        };
        return new OutboundFailure(reason, request, cause);
    }

    /** The answer is longer than the caller wants. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
