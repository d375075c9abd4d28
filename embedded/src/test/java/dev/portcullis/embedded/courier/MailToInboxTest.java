package dev.portcullis.embedded.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.mail.ServerLookup;
import dev.portcullis.mail.SmtpChannel;
import dev.portcullis.mail.SmtpSender;
import dev.portcullis.mail.SmtpServer;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.memory.courier.MemoryInbox;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.MessageRenderer;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.template.PartName;
import dev.portcullis.template.Replacement;
import dev.portcullis.template.Templates;
import dev.portcullis.testkit.courier.Mail;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.courier.SmtpSink;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the outbox to where a mail is read. */
@Timeout(180)
class MailToInboxTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();

    @Test
    void a_mail_leaves_as_soon_as_it_is_written() {
        var inbox = new MemoryInbox();
        var mailbox = Mailbox.of(inbox);
        try (var worker = worker(inbox, Templates.standard())) {
            var noticing = new WakingUnitOfWork(work, line -> worker.wake());
            new MailRoom(noticing).keep("ann@example.org", Clock.systemUTC().instant());
            assertThat(mailbox.await("ann@example.org").code()).isEqualTo("123456");
        }
        assertThat(inbox.newest()).hasSize(1);
        UUID id = inbox.newest().getFirst().message().id();
        assertThat(inbox.find(id)).contains(inbox.newest().getFirst());
        assertThat(inbox.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void an_inbox_keeps_the_newest() {
        var inbox = new MemoryInbox();
        var mails = new MailRoom(work);
        for (int i = 0; i < MemoryInbox.MOST + 5; i++) {
            mails.keep("person" + i + "@example.org", Clock.systemUTC().instant());
        }
        var mailbox = Mailbox.of(inbox);
        try (var worker = worker(inbox, Templates.standard())) {
            worker.wake();
            mailbox.awaitCount(MemoryInbox.MOST + 5, Duration.ofMinutes(1));
        }
        assertThat(inbox.newest()).hasSize(MemoryInbox.MOST);
    }

    @Test
    @DisplayName("[F8] What people fill in changes neither headers nor markup nor words")
    void what_people_fill_in_changes_neither_headers_nor_markup_nor_words() {
        String nasty = "x\r\nBcc: eve@example.org\r\n\r\n</b><script>{{ .LoginCode }}";
        var templates = new Templates(
                "en",
                List.of(
                        new Replacement(
                                "login_code_valid",
                                Channel.EMAIL,
                                PartName.SUBJECT,
                                "s",
                                "Hi {{ .Identity.traits.name }}"),
                        new Replacement(
                                "login_code_valid",
                                Channel.EMAIL,
                                PartName.TEXT,
                                "t",
                                "Hi {{ .Identity.traits.name }}")));
        try (var sink = SmtpSink.start()) {
            var sender = new SmtpSender("no-reply@example.org", null, Map.of(), "localhost");
            var smtp = new SmtpChannel(SmtpServer.parse(sink.connectionUri()), sender, null, ServerLookup.OPEN);
            try (var worker = worker(smtp, templates)) {
                var traits = JsonObject.of("name", Json.of(nasty));
                var data = JsonObject.of("identity", JsonObject.of("traits", traits), "login_code", Json.of("123456"));
                new MailRoom(work)
                        .keep(
                                "ann@example.org",
                                "login_code_valid",
                                data,
                                Clock.systemUTC().instant());
                worker.wake();
                Mail mail = sink.mailbox().await("ann@example.org");
                assertThat(mail.subject()).isEqualTo("Hi x  Bcc: eve@example.org    </b><script>{{ .LoginCode }}");
                assertThat(mail.text()).isEqualTo("Hi x\nBcc: eve@example.org\n\n</b><script>{{ .LoginCode }}");
                assertThat(sink.mailbox().all()).isEmpty();
            }
        }
    }

    private CourierWorker worker(MessageChannel mail, MessageRenderer words) {
        var retries = new RetryPolicy(6, Duration.ofSeconds(1));
        var dispatcher = new MailRoom(work).dispatcher(mail, words, retries, event -> {}, Clock.systemUTC());
        return new CourierWorker(
                        "courier",
                        new DispatchBatch(OutboxQueue.MESSAGES, work, dispatcher, Clock.systemUTC(), LONG, 10),
                        LONG,
                        2)
                .start();
    }
}
