package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.courier.Mail;
import dev.portcullis.testkit.courier.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages that nothing carries, as {@code /dev/mail} shows them. */
@QuarkusTest
@TestProfile(InMemory.class)
class InboxTest extends WithWeb {
    @Inject
    Portcullis portcullis;

    @Test
    void a_mailbox_reads_them_over_http() {
        var mailbox = Mailbox.at(URI.create("http://127.0.0.1:" + base.getPort()));
        arrives(
                "code@example.org",
                "Your code",
                "123456\n\nhttps://id.example.org/x?code=123456&flow=f",
                "<p>123456</p>");
        Mail mail = mailbox.await("code@example.org");
        assertThat(mail.subject()).isEqualTo("Your code");
        assertThat(mail.code()).isEqualTo("123456");
        assertThat(mail.link()).isEqualTo("https://id.example.org/x?code=123456&flow=f");
    }

    @Test
    @DisplayName("[U34] People read them on pages without scripts")
    void people_read_them_on_pages_whose_only_script_copies_codes() {
        UUID id = arrives("bob@example.org", "Hello", "Go to https://id.example.org/x?token=1&flow=2", "<p>html</p>");
        var list = web.get("/dev/mail", "Accept", "text/html");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(list.body()).contains("bob@example.org", "/dev/mail/" + id);
        var page = web.get("/dev/mail/" + id, "Accept", "text/html");
        assertThat(page.body())
                .contains("href=\"https://id.example.org/x?token=1&amp;flow=2\"", "srcdoc=\"&lt;p&gt;html");
        for (var answer : new HttpResponse<?>[] {list, page}) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .containsPattern("script-src 'sha256-[^' ]+';");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }
    }

    @Test
    @DisplayName("[U34] People read them in their language")
    void people_read_them_in_their_language() {
        UUID id = arrives("eva@example.org", "Hallo", "Text", null);
        assertThat(web.get("/dev/mail", "Accept", "text/html", "Accept-Language", "fr, de-AT;q=0.8, en;q=0.5")
                        .body())
                .contains("lang=\"de\"", "<h1>Nachrichten</h1>");
        assertThat(web.get("/dev/mail/" + id, "Accept", "text/html", "Accept-Language", "de")
                        .body())
                .contains("Alle Nachrichten");
        for (String english : new String[] {"en-GB, de;q=0.5", "fr", ";;q=x", ""}) {
            assertThat(web.get("/dev/mail", "Accept", "text/html", "Accept-Language", english)
                            .body())
                    .contains("lang=\"en\"", "<h1>Messages</h1>");
        }
    }

    @Test
    @DisplayName("[F8] What a message holds is text on the page")
    void what_a_message_holds_is_text_on_the_page() {
        String nasty = "</pre><script>alert(1)</script>{{ .To }}\"'";
        UUID id = arrives("eve@example.org", nasty, nasty + " https://x/\"><script>", nasty);
        for (String path : new String[] {"/dev/mail", "/dev/mail/" + id}) {
            String page = web.get(path, "Accept", "text/html").body();
            assertThat(page.split("<script", -1)).as("ours alone").hasSize(2);
            assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
        }
    }

    @Test
    void to_all_but_this_machine_it_is_not_there() throws IOException {
        UUID id = arrives("ann@example.org", "Secret", "123456", null);
        for (String path : new String[] {"/dev/mail", "/dev/mail/" + id}) {
            assertThat(web.get(path, "X-Forwarded-For", "203.0.113.9").statusCode())
                    .isEqualTo(404);
            assertThat(web.get(path, "Forwarded", "for=203.0.113.9").statusCode())
                    .isEqualTo(404);
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 404")
                    .doesNotContain("Secret");
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    @DisplayName("[S8] a page elsewhere finds no mails, and is told of none")
    void a_page_elsewhere_finds_nothing() {
        UUID id = arrives("ann@example.org", "Secret", "123456", null);
        for (String path : new String[] {"/dev/mail", "/dev/mail/" + id}) {
            for (String[] page : new String[][] {
                {"Origin", "https://evil.example.org"}, {"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}
            }) {
                var answer = web.get(path, page);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(web.get("/no/such/path").body());
                assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("[S8] mails are shown only where the address that browsers see is this machine's, too")
    @CsvSource({
        "127.0.0.1,http://127.0.0.1:4433/,true",
        "localhost,http://localhost/,true",
        "::1,http://[::1]:4433/,true",
        "127.0.0.1,https://id.example.org/,false",
        "127.0.0.1,http://127.0.0.1.example.org/,false",
        "127.0.0.1,http://10.0.0.1/,false",
        "0.0.0.0,http://127.0.0.1:4433/,false",
        "10.0.0.1,http://localhost/,false"
    })
    void mails_are_shown_on_this_machine_alone(String host, String url, boolean shown) {
        var configuration = ConfigurationSource.empty()
                .with("serve.public.host", host)
                .with("serve.public.base_url", url)
                .with("dsn", "memory")
                .read();
        try (var started = Portcullis.start(configuration)) {
            assertThat(started.inboxForThisMachine().isPresent()).isEqualTo(shown);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String id : new String[] {UUID.randomUUID().toString(), "x", "..%2f..", "a/b"}) {
            assertThat(web.get("/dev/mail/" + id).statusCode()).isEqualTo(404);
        }
        assertThat(web.send("POST", "/dev/mail", "{}").statusCode()).isEqualTo(405);
    }

    private UUID arrives(String to, String subject, String text, @Nullable String html) {
        var message = new RenderedMessage(
                UUID.randomUUID(), Channel.EMAIL, to, "login_code_valid", subject, text, html, JsonObject.EMPTY);
        ((MessageChannel) portcullis.inbox().orElseThrow()).deliver(message);
        return message.id();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", base.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
