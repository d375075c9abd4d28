package dev.portcullis.breach;

import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.failure.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks a range service: only the first five hexadecimal digits of a password's SHA-1 leave, and the answer holds hundreds of
 * endings. Answers are kept for an hour. Safe for use by many threads. Source: wire contract, core section 9.
 */
public final class PwnedPasswords implements BreachLookup, AutoCloseable {
    private static final int PREFIX = 5;
    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final int RETRIES = 2;

    private final URI base;
    private final CloseableHttpClient client;
    private final RangeCache cache = new RangeCache();

    /** @param host the service's name; the connection is always TLS */
    public PwnedPasswords(String host) {
        this(URI.create("https://" + host));
    }

    /** @param base the service's address, for instance {@code https://api.pwnedpasswords.com} */
    public PwnedPasswords(URI base) {
        this.base = base;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(1))
                        .setSocketTimeout(Timeout.ofSeconds(3))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(3, TimeUnit.SECONDS)
                        .setConnectionRequestTimeout(1, TimeUnit.SECONDS)
                        .build())
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(RETRIES, TimeValue.ofMilliseconds(100)))
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public long timesSeen(Password password) {
        String hash = sha1(password.value());
        Map<String, Long> range = cache.get(hash.substring(0, PREFIX), this::fetch);
        return range.getOrDefault(hash.substring(PREFIX), 0L);
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }

    private Map<String, Long> fetch(String prefix) {
        var request = new HttpGet(base.resolve("/range/" + prefix));
        request.setHeader("Add-Padding", "true");
        try {
            return client.execute(request, PwnedPasswords::read);
        } catch (IOException unreachable) {
            throw new Unavailable("the breach look-up at " + base.getHost() + " gave no answer", unreachable);
        }
    }

    private static Map<String, Long> read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new IOException("it answered " + response.getCode());
        }
        try (InputStream body = entity.getContent()) {
            byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                throw new IOException("its answer is larger than " + LARGEST_ANSWER + " bytes");
            }
            return RangeText.parse(new String(bytes, StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
