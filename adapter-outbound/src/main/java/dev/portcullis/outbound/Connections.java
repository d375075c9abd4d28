package dev.portcullis.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Connections that do nothing by themselves. They are made ready by the first call: that reads every authority which is trusted,
 * and most servers call nobody when they start, or ever.
 */
final class Connections implements Closeable {
    private static final int MOST = 256;

    private final DnsResolver names;
    private final int mostToOne;
    private final Lock opening = new ReentrantLock();
    private @Nullable CloseableHttpClient client;

    Connections(DnsResolver names, int mostToOne) {
        this.names = names;
        this.mostToOne = mostToOne;
    }

    CloseableHttpClient client() {
        opening.lock();
        try {
            if (client == null) {
                client = open();
            }
            return client;
        } finally {
            opening.unlock();
        }
    }

    private CloseableHttpClient open() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(mostToOne)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .setUserAgent("Portcullis")
                .build();
    }

    @Override
    public void close() throws IOException {
        opening.lock();
        try {
            if (client != null) {
                client.close();
            }
        } finally {
            opening.unlock();
        }
    }
}
