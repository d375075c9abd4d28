package dev.portcullis.breach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches ranges. The connections are made ready for the first of them. */
final class RangeClient implements AutoCloseable {
    private final RangeLimits limits;
    private @Nullable CloseableHttpClient client;
    private boolean closed;

    RangeClient(RangeLimits limits) {
        this.limits = limits;
    }

    /** @throws IOException if nobody answers, or answers with anything but a range */
    Range fetch(URI address) throws IOException {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                var request = new HttpGet(address);
                request.setConfig(within(left(start)));
                return client().execute(request, response -> read(response, request, start));
            } catch (BadAnswer refused) {
                throw refused;
            } catch (IOException nobody) {
                if (attempt >= limits.attempts() || left(start).toMillis() <= 0) {
                    throw nobody;
                }
            }
        }
    }

    private Duration left(long start) {
        return limits.whole().minusNanos(System.nanoTime() - start);
    }

    private RequestConfig within(Duration left) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(left.compareTo(limits.response()) < 0 ? left : limits.response()))
                .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                .build();
    }

    private synchronized CloseableHttpClient client() throws IOException {
        if (closed) {
            throw new BadAnswer("the look-up is closed");
        }
        if (client == null) {
            client = open();
        }
        return client;
    }

    private CloseableHttpClient open() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.response()))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultHeaders(List.of(new BasicHeader("Add-Padding", "true")))
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private Range read(ClassicHttpResponse response, Cancellable request, long start) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new BadAnswer("it answered " + response.getCode());
        }
        if (entity.getContentLength() < 0 && !entity.isChunked()) {
            throw new BadAnswer("its answer does not say where it ends");
        }
        return Range.of(new String(read(entity.getContent(), request, start), StandardCharsets.ISO_8859_1));
    }

    // Each part may come in time and the whole still never end: then the connection is cut, for closing would read on.
    private byte[] read(InputStream body, Cancellable request, long start) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            bytes.write(part, 0, length);
            if (bytes.size() > limits.bytes() || left(start).isNegative()) {
                request.cancel();
                throw new BadAnswer("its answer does not end");
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (client != null) {
            client.close();
        }
    }
}
