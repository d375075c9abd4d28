package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.http.exchange.TransportFailure.Kind;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the client trusts over https. */
class TlsTest {
    private static final char[] PASSWORD = "loopback".toCharArray();

    private SSLContext context;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        context = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('x');
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** With a certificate for the loopback address that only its own store vouches for. */
    private static SSLContext context() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = TlsTest.class.getResourceAsStream("/loopback.p12")) {
            store.load(file, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private HttpFrontendApi.Builder at(String host) {
        return HttpFrontendApi.at(
                URI.create("https://" + host + ":" + server.getAddress().getPort()));
    }

    private static Object ask(HttpFrontendApi.Builder builder) {
        try (var api = builder.build()) {
            return Operations.named("getWebAuthnJavaScript").ask().apply(api).value();
        }
    }

    private static TransportFailure failure(HttpFrontendApi.Builder builder) {
        return catchThrowableOfType(TransportFailure.class, () -> ask(builder));
    }

    @Test
    void a_server_that_the_given_context_trusts_is_asked() {
        assertThat(ask(at("127.0.0.1").tls(context))).isEqualTo("x");
    }

    @Test
    void a_server_that_nobody_vouches_for_is_told_and_not_asked() {
        var failure = failure(at("127.0.0.1"));
        assertThat(failure.kind()).isEqualTo(Kind.NOT_REACHED);
        assertThat(failure.status()).isNull();
    }

    @Test
    void a_certificate_for_another_name_is_told() {
        assertThat(failure(at("localhost").tls(context)).kind()).isEqualTo(Kind.NOT_REACHED);
    }
}
