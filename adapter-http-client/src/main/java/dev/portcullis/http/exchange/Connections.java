package dev.portcullis.http.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The connections to the server, and one request and answer over one of them. */
final class Connections implements AutoCloseable {
    private static final int MAX_HEADER_LINE = 64 << 10;
    private static final int MAX_HEADERS = 200;

    private final CloseableHttpClient client;
    private final boolean owned;

    private Connections(CloseableHttpClient client, boolean owned) {
        this.client = client;
        this.owned = owned;
    }

    /** Of a client that somebody else closes. */
    static Connections given(CloseableHttpClient client) {
        return new Connections(client, false);
    }

    /** Of our own. */
    static Connections opened(Limits limits, @Nullable SSLContext tls) {
        return new Connections(client(limits, tls), true);
    }

    private static CloseableHttpClient client(Limits limits, @Nullable SSLContext tls) {
        return HttpClients.custom()
                .setConnectionManager(pool(limits, tls))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableConnectionState()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    // The client's own parser takes anything for the start of an answer; this one knows HTTP from other things.
    private static ManagedHttpClientConnectionFactory connections() {
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxLineLength(MAX_HEADER_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .responseParserFactory(DefaultHttpResponseParserFactory.INSTANCE)
                .build();
    }

    private static HttpClientConnectionManager pool(Limits limits, @Nullable SSLContext tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls == null ? null : new DefaultClientTlsStrategy(tls))
                .setMaxConnTotal(limits.maxConnections())
                .setMaxConnPerRoute(limits.maxConnections())
                .setConnectionFactory(connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connectTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }

    RawResponse exchange(HttpHost host, HttpUriRequestBase request, int maxBytes) throws IOException {
        try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
            return new RawResponse(
                    response.getCode(), List.of(response.getHeaders()), body(request, response, maxBytes));
        }
    }

    // A polite close would read what is left, and a server can make that last.
    private static byte[] body(Cancellable request, ClassicHttpResponse response, int maxBytes)
            throws UnreadableResponse {
        try {
            return body(response, maxBytes);
        } catch (UnreadableResponse rest) {
            request.cancel();
            throw rest;
        }
    }

    private static byte[] body(ClassicHttpResponse response, int maxBytes) throws UnreadableResponse {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try {
            return limited(entity.getContent(), response.getCode(), maxBytes);
        } catch (UnreadableResponse known) {
            throw known;
        } catch (IOException cause) {
            throw UnreadableResponse.cutOff(response.getCode(), cause);
        }
    }

    // Reading to the very end is what gives the connection back for the next request.
    private static byte[] limited(InputStream content, int status, int maxBytes) throws IOException {
        byte[] bytes = content.readNBytes(maxBytes);
        if (bytes.length == maxBytes && content.read() >= 0) {
            throw UnreadableResponse.tooLarge(status, maxBytes);
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            if (owned) {
                client.close();
            }
        } catch (IOException stillOpen) {
            throw new UncheckedIOException("The connections could not be closed", stillOpen);
        }
    }
}
