package dev.portcullis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.courier.SmtpSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate that somebody trusted vouches for still has to be that of the server we mean. Source: docs/security.md, I9. */
class CertificateNameTest {
    private static final char[] PASSWORD = "loopback".toCharArray();
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);
    private static final SmtpSender SENDER = new SmtpSender("no-reply@example.org", "", Map.of(), "here.example.org");

    private TrustManager[] trusted;
    private SmtpSink sink;

    /** A mail server with a certificate for mail.example.org, which is trusted here. */
    @BeforeEach
    void start() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = CertificateNameTest.class.getResourceAsStream("/mail.p12")) {
            store.load(file, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        trusted = trust.getTrustManagers();
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        sink = SmtpSink.on(
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private SmtpServer server(String query) {
        return SmtpServer.parse("smtps://127.0.0.1:" + sink.port() + "/" + query);
    }

    private Delivery deliver(SmtpServer server) {
        var sockets = new TlsSockets(server, null, trusted);
        var channel = new SmtpChannel(server, SENDER, ServerLookup.OPEN, sockets, MAX_WAIT, MAX_WAIT);
        var delivery = channel.deliver(new RenderedMessage(
                UUID.randomUUID(), Channel.EMAIL, "ann@example.org", "code", "s", "w", null, JsonObject.EMPTY));
        channel.rest();
        return delivery;
    }

    @Test
    void the_name_that_the_certificate_has_is_taken() {
        assertThat(deliver(server("?server_name=mail.example.org"))).isEqualTo(new Delivery.Delivered());
        assertThat(sink.mailbox().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?server_name=other.example.org", "?server_name=example.org", "?server_name=10.0.0.1"})
    @DisplayName("[I9] A trusted certificate of another name gets no mail")
    void a_trusted_certificate_of_another_name_gets_no_mail(String query) {
        assertThat(deliver(server(query))).isInstanceOf(Delivery.Unreachable.class);
        assertThat(sink.mailbox().all()).isEmpty();
    }

    @Test
    @DisplayName("[I9] The name is checked after STARTTLS, too")
    void the_name_is_checked_after_starttls_too() {
        assertThatCode(() -> upgrade("mail.example.org")).doesNotThrowAnyException();
        assertThatThrownBy(() -> upgrade("other.example.org")).isInstanceOf(SSLException.class);
    }

    /** As a connection that begins in clear text does. */
    private void upgrade(String name) throws IOException {
        var sockets = new TlsSockets(server("?server_name=" + name), null, trusted);
        try (var plain = new Socket(InetAddress.getLoopbackAddress(), sink.port());
                var tls = (SSLSocket) sockets.createSocket(plain, "127.0.0.1", sink.port(), true)) {
            tls.startHandshake();
        }
    }
}
