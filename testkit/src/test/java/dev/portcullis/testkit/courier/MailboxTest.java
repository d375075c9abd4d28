package dev.portcullis.testkit.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class MailboxTest {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] page =
                pages.getOrDefault(exchange.getRequestURI().toString(), "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void mailpitShows(String messages) {
        pages.put("/api/v1/messages?limit=200", "{\"total\": 2, \"messages\": [" + messages + "]}");
    }

    private static String summary(String id) {
        return "{\"ID\": \"" + id
                + "\", \"To\": [{\"Name\": \"\", \"Address\": \"ann@example.org\"}], \"Snippet\": \"…\"}";
    }

    private void mailpitHolds(String id, String text) {
        pages.put(
                "/api/v1/message/" + id,
                "{\"ID\": \"" + id + "\", \"To\": [{\"Name\": \"\", \"Address\": \"ann@example.org\"}],"
                        + " \"Subject\": \"A code\", \"Text\": \"" + text + "\", \"HTML\": \"\"}");
    }

    @Test
    void mails_that_mailpit_took_are_handed_out_once_the_oldest_first() {
        mailpitHolds("first", "The code is 123456.");
        mailpitHolds("second", "The code is 654321.");
        mailpitShows(summary("second") + "," + summary("first"));
        var mailbox = Mailbox.atMailpit(address());
        var mail = mailbox.await("ann@example.org");
        assertThat(mail.subject()).isEqualTo("A code");
        assertThat(mail.code()).isEqualTo("123456");
        assertThat(mailbox.await("ann@example.org").code()).isEqualTo("654321");
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void an_empty_mailpit_has_no_mails() {
        mailpitShows("");
        assertThat(Mailbox.atMailpit(address()).all()).isEmpty();
    }

    @Test
    void a_closed_mailbox_leaves_the_test_out_that_looks_into_it() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> Mailbox.closed("no mail server").await("ann@example.org"))
                .withMessage("no mail server");
    }
}
