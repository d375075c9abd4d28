package dev.portcullis.outbound;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Connections that do nothing by themselves. */
final class Connections {
    private static final int MOST = 256;

    private Connections() {}

    static CloseableHttpClient open(DnsResolver names, int mostToOne) {
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
}
