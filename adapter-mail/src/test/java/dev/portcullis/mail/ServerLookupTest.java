package dev.portcullis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.courier.SmtpSink;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mail servers are called. Source: docs/contract/configuration.md, "Calls to other servers". */
class ServerLookupTest {
    private static final Predicate<InetAddress> LOOPBACK = InetAddress::isLoopbackAddress;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"})
    void a_mail_server_at_a_refused_address_is_not_called_however_it_is_written(String host) {
        try (var sink = SmtpSink.start()) {
            assertThat(deliver(host, sink, ServerLookup.refusing(LOOPBACK)))
                    .isInstanceOfSatisfying(
                            Delivery.Unreachable.class,
                            refused -> assertThat(refused.reason())
                                    .startsWith("clients.smtp.disallow_private_ip_ranges")
                                    .doesNotContain("127", "::1"));
            assertThat(sink.mailbox().all()).isEmpty();
        }
    }

    @Test
    void one_refused_address_among_others_is_enough() throws Exception {
        var far = InetAddress.getByName("192.0.2.1");
        var lookup = new ServerLookup(LOOPBACK, host -> new InetAddress[] {far, HERE});
        assertThatThrownBy(() -> lookup.address("mail.example.org")).isInstanceOf(ServerLookup.RefusedAddress.class);
    }

    @Test
    void what_was_checked_is_what_is_called() {
        try (var sink = SmtpSink.start()) {
            var lookup = new ServerLookup(address -> false, host -> new InetAddress[] {HERE});
            assertThat(deliver("mail.invalid", sink, lookup)).isEqualTo(new Delivery.Delivered());
        }
    }

    @Test
    void a_name_that_nobody_has_is_told_as_without_the_rule() {
        try (var sink = SmtpSink.start()) {
            var lookup = new ServerLookup(LOOPBACK, host -> {
                throw new UnknownHostException(host);
            });
            assertThat(deliver("mail.invalid", sink, lookup))
                    .isEqualTo(deliver("mail.invalid", sink, ServerLookup.OPEN))
                    .isInstanceOf(Delivery.Unreachable.class);
        }
    }

    private static Delivery deliver(String host, SmtpSink sink, ServerLookup lookup) {
        var server = SmtpServer.parse("smtp://" + host + ":" + sink.port() + "/?disable_starttls=true");
        var sender = new SmtpSender("no-reply@example.org", null, Map.of(), "here.example.org");
        var channel = new SmtpChannel(server, sender, null, lookup);
        var delivery = channel.deliver(new RenderedMessage(
                UUID.randomUUID(), Channel.EMAIL, "ann@example.org", "code", "s", "w", null, JsonObject.EMPTY));
        channel.rest();
        return delivery;
    }
}
