package dev.portcullis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.loopback.LoopbackPort;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a mail server that listens on loopback. */
class SmtpChannelTest {
    private static final SmtpSender SENDER = new SmtpSender(
            "no-reply@example.org", "J\u00f6rgs \"Konten\", GmbH", Map.of("X-Mail-Kind", "codes"), "here.example.org");
    private static final Duration SHORT = Duration.ofMillis(200);

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_has_its_text_first_and_then_its_html() throws Exception {
        server.start();
        assertThat(deliver(
                        plain(),
                        mail(
                                "ann@example.org",
                                "Ihr Code: f\u00fcnf",
                                "Gr\u00fc\u00dfe\n.\nEnde",
                                "<p>Gr\u00fc\u00dfe</p>")))
                .isEqualTo(new Delivery.Delivered());

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Ihr Code: f\u00fcnf");
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(received.getFrom()[0].toString()).contains("no-reply@example.org");
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("J\u00f6rgs \"Konten\", GmbH");
        assertThat(received.getHeader("To")).containsExactly("ann@example.org");
        assertThat(received.getHeader("X-Mail-Kind")).containsExactly("codes");
        assertThat(received.getHeader("Message-ID")[0]).endsWith("@example.org>");
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(part(parts.getBodyPart(0), "text/plain")).isEqualTo("Gr\u00fc\u00dfe\r\n.\r\nEnde");
        assertThat(part(parts.getBodyPart(1), "text/html")).isEqualTo("<p>Gr\u00fc\u00dfe</p>");
    }

    private static String part(BodyPart part, String type) throws Exception {
        assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
        return part.getContent().toString();
    }

    @Test
    @DisplayName("[U25] Headers are written in ASCII, whatever the name of the sender is")
    void headers_are_written_in_ascii() throws Exception {
        server.start();
        deliver(plain(), mail("ann@example.org", "f\u00fcnf", "words", null));

        MimeMessage received = server.getReceivedMessages()[0];
        for (String name : List.of("From", "Subject", "To")) {
            assertThat(received.getHeader(name)[0].chars()).as(name).allMatch(c -> c < 128);
        }
        assertThat(received.getHeader("From")[0]).contains("=?UTF-8?");
    }

    @ParameterizedTest
    @DisplayName("[U25] A domain stays the one that was written: IDNA 2008")
    @CsvSource({
        "stra\u00dfe.de,xn--strae-oqa.de",
        "STRA\u00dfE.De,xn--strae-oqa.De",
        "fa\u00df.example,xn--fa-hia.example",
        "\u03b2\u03cc\u03bb\u03bf\u03c2.com,xn--nxasmm1c.com",
        "m\u00fcller.example,xn--mller-kva.example",
        "example.org,example.org"
    })
    void a_domain_stays_the_one_that_was_written(String written, String ascii) throws Exception {
        assertThat(Mail.recipient("ann@" + written).getAddress()).isEqualTo("ann@" + ascii);
    }

    @Test
    @DisplayName("[U25] An address beyond ASCII is sent only where SMTPUTF8 is offered")
    void an_address_beyond_ascii_is_sent_only_where_smtputf8_is_offered() throws Exception {
        server.start();
        var message = mail("\u00e4nn@example.org", "s", "words", null);
        assertThat(deliver(plain(), message)).isEqualTo(new Delivery.Delivered());

        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> answerWithoutExtensions(socket));
            var older = SmtpServer.parse("smtp://127.0.0.1:" + socket.getLocalPort() + "/?disable_starttls=true");
            assertThat(deliver(older, message))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.reason()).contains("SMTPUTF8"));
        }
    }

    /** A mail server that greets, and agrees to all that follows. */
    private static void answerWithoutExtensions(ServerSocket socket) {
        try (Socket client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 old.example\r\n");
            while (in.readLine() != null) {
                out.print("250 old.example\r\n");
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    @Test
    void without_html_there_is_the_text_alone() throws Exception {
        server.start();
        deliver(plain(), mail("ann@example.org", "s", "words", null));
        assertThat(server.getReceivedMessages()[0].getContentType()).startsWith("text/plain");
    }

    @Test
    void the_same_message_has_the_same_id_each_time() throws Exception {
        server.start();
        var message = mail("ann@example.org", "s", "words", null);
        deliver(plain(), message);
        deliver(plain(), message);
        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .hasSize(2)
                .containsOnly("<" + message.id() + "@example.org>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nX: y",
                "a@example.org, b@example.org",
                "Ann <a@example.org>",
                "a@example.org>\r\nRCPT TO:<b@example.org",
                "no address",
                "@example.org",
                "a@",
                "",
            })
    @DisplayName("[F8] A recipient is one address and nothing else")
    void a_recipient_is_one_address_and_nothing_else(String recipient) {
        server.start();
        assertThat(deliver(plain(), mail(recipient, "s", "words", null))).isInstanceOf(Delivery.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("[F8] A subject cannot add headers")
    void a_subject_cannot_add_headers() throws Exception {
        server.start();
        deliver(plain(), mail("ann@example.org", "Hi\r\nBcc: eve@example.org\r\n\r\nbody", "words", null));
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).contains("Bcc: eve@example.org");
        assertThat(received.getContent().toString().strip()).isEqualTo("words");
    }

    @Test
    @DisplayName("[U25] A domain of another script is written in ascii")
    void a_domain_of_another_script_is_written_in_ascii() {
        server.start();
        deliver(plain(), mail("ann@m\u00fcnchen.example", "s", "words", null));
        assertThat(server.getReceivedMessagesForDomain("xn--mnchen-3ya.example"))
                .hasSize(1);
    }

    @Test
    @DisplayName("[I9] [U25] Starttls that is not offered ends it before anything is said, and it is told what helps")
    void starttls_that_is_not_offered_ends_it_before_anything_is_said() {
        server.start();
        var strict = SmtpServer.parse(
                "smtp://ann:secret@127.0.0.1:" + server.getSmtp().getPort() + "/");
        assertThat(deliver(strict, mail("ann@example.org", "s", "w", null)))
                .isInstanceOfSatisfying(
                        Delivery.Unreachable.class,
                        refused -> assertThat(refused.reason())
                                .contains("offers no STARTTLS", "smtps://", "disable_starttls")
                                .doesNotContain("secret"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("[I9] A certificate that nobody vouches for is refused")
    void a_certificate_that_nobody_vouches_for_is_refused() {
        server.start();
        String address = "smtps://127.0.0.1:" + server.getSmtps().getPort() + "/";
        assertThat(deliver(SmtpServer.parse(address), mail("ann@example.org", "s", "w", null)))
                .isInstanceOf(Delivery.Unreachable.class);
        assertThat(deliver(
                        SmtpServer.parse(address + "?skip_ssl_verify=true"), mail("ann@example.org", "s", "w", null)))
                .isEqualTo(new Delivery.Delivered());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void user_and_password_are_used() throws UserException {
        server.start();
        server.getUserManager().createUser("ann@example.org", "ann", "secret");
        server.getUserManager().setAuthRequired(true);
        String place = "@127.0.0.1:" + server.getSmtp().getPort() + "/?disable_starttls=true";
        assertThat(deliver(SmtpServer.parse("smtp://ann:secret" + place), mail("ann@example.org", "s", "w", null)))
                .isEqualTo(new Delivery.Delivered());
        assertThat(deliver(SmtpServer.parse("smtp://ann:wrong" + place), mail("ann@example.org", "s", "w", null)))
                .isInstanceOfSatisfying(
                        Delivery.Unreachable.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("the mail server does not accept user and password; check them"));
    }

    @Test
    void an_address_with_dots_where_none_should_be_is_sent_in_quotes() throws Exception {
        server.start();

        assertThat(deliver(plain(), mail("ann..lee.@example.org", "s", "w", null)))
                .isEqualTo(new Delivery.Delivered());

        assertThat(server.getReceivedMessages()[0].getHeader("To")).containsExactly("<\"ann..lee.\"@example.org>");
    }

    @Test
    void one_connection_serves_all_mails_of_a_batch() {
        server.start();
        var channel = new SmtpChannel(plain(), SENDER, null, ServerLookup.OPEN);
        for (int i = 0; i < 5; i++) channel.deliver(mail("ann@example.org", "s", "words", null));
        channel.rest();
        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(channel.deliver(mail("ann@example.org", "s", "words", null))).isEqualTo(new Delivery.Delivered());
        channel.rest();
    }

    @Test
    void nobody_there_is_unreachable() {
        try (var nobody = LoopbackPort.refusing()) {
            assertThat(deliver(at(nobody.number()), mail("ann@example.org", "s", "words", null)))
                    .isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @Test
    void a_server_that_says_nothing_is_left_after_a_while() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var server = at(silent.getLocalPort());
            var channel =
                    new SmtpChannel(server, SENDER, ServerLookup.OPEN, new TlsSockets(server, null), SHORT, SHORT);
            assertThat(channel.deliver(mail("ann@example.org", "s", "words", null)))
                    .isInstanceOf(Delivery.Unreachable.class);
        }
    }

    private SmtpServer plain() {
        return at(server.getSmtp().getPort());
    }

    private static SmtpServer at(int port) {
        return SmtpServer.parse("smtp://127.0.0.1:" + port + "/?disable_starttls=true");
    }

    private static Delivery deliver(SmtpServer server, RenderedMessage message) {
        return deliver(server, message, ServerLookup.OPEN);
    }

    private static Delivery deliver(SmtpServer server, RenderedMessage message, ServerLookup lookup) {
        var channel = new SmtpChannel(server, SENDER, null, lookup);
        Delivery delivery = channel.deliver(message);
        channel.rest();
        return delivery;
    }

    private static RenderedMessage mail(String to, String subject, String text, @Nullable String html) {
        return new RenderedMessage(
                UUID.randomUUID(), Channel.EMAIL, to, "login_code_valid", subject, text, html, JsonObject.EMPTY);
    }
}
