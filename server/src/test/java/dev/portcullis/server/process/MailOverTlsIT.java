package dev.portcullis.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.courier.Mail;
import dev.portcullis.testkit.courier.SmtpSink;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mails leave through a server that speaks TLS, at once or after STARTTLS; who vouches for it was said when the packaged server was started. */
@Timeout(600)
class MailOverTlsIT {
    // Of mail.example.org, and vouched for by nobody else.
    private static final Path CERTIFICATE = Path.of("..", "adapter-mail", "src", "test", "resources", "mail.p12");
    private static final String PASSWORD = "loopback";
    private static final Duration MAX_WAIT = Duration.ofMinutes(3);
    private static final int ALL = 3;

    @TempDir
    Path folder;

    @Test
    void each_mail_leaves_over_tls() throws Exception {
        arrive(
                "smtps",
                SmtpSink.on(speakingTls()
                        .getServerSocketFactory()
                        .createServerSocket(0, ALL, InetAddress.getLoopbackAddress())));
    }

    @Test
    @DisplayName("[I9] each mail leaves over TLS, where the connection begins in clear text")
    void each_mail_leaves_after_starttls() throws Exception {
        arrive("smtp", SmtpSink.offeringTls(speakingTls()));
    }

    private void arrive(String scheme, SmtpSink opened) throws Exception {
        try (var sink = opened;
                var server = start(scheme + "://127.0.0.1:" + sink.port() + "/?server_name=mail.example.org");
                var storm = Storm.of(ALL, server.client())) {
            var people = storm.end();
            sink.mailbox().awaitCount(ALL, MAX_WAIT);
            assertThat(sink.mailbox().all().stream().map(Mail::to))
                    .containsExactlyInAnyOrderElementsOf(
                            people.stream().map(one -> one.person().email()).toList());
        }
    }

    private ServerProcess start(String mailServer) throws Exception {
        var environment =
                Map.of("DSN", "memory", "COURIER_WORKER_PULL_WAIT", "1ms", "COURIER_SMTP_CONNECTION_URI", mailServer);
        var trusting = List.of(
                "-Djavax.net.ssl.trustStore=" + CERTIFICATE.toAbsolutePath(),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
        return ServerProcess.start(ContractConfiguration.writeMailingTo(folder), environment, trusting);
    }

    private static SSLContext speakingTls() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(CERTIFICATE)) {
            store.load(file, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
