package dev.portcullis.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.server.process.Storm.Acknowledged;
import dev.portcullis.testkit.courier.Mail;
import dev.portcullis.testkit.courier.SmtpSink;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database, and a mail server that fails every third time: each mail arrives, and once. docs/security.md,
 * H2.
 */
@Timeout(600)
abstract class TwoServersContract {
    private static final int ALL = 500;
    private static final int SOME = 100;
    private static final int THIRD = 3;
    private static final int AT_ONCE = 4;
    /** Longer than a busy machine takes for a mail: whose lease is over is sent by the other, too. */
    private static final String LEASE = "10s";

    private static final Duration MAX_WAIT = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    abstract String dsn();

    @Test
    void each_mail_arrives_once() throws Exception {
        try (var sink = failingSink();
                var one = start(sink);
                var other = start(sink);
                var half = Storm.of(ALL / 2, one.client());
                var rest = Storm.of(ALL / 2, other.client())) {
            var people = Stream.concat(half.end().stream(), rest.end().stream()).toList();
            awaitEverybody(sink);
            // What was being sent is sent to its end, so that a second mail to somebody would show.
            assertThat(List.of(one.stop(), other.stop())).containsOnly(ServerProcess.TERMINATED);
            assertThat(arrivals(sink))
                    .containsOnlyKeys(addresses(people))
                    .allSatisfy((to, times) -> assertThat(times).isOne());
        }
    }

    @Test
    @DisplayName("[H2] A server that is killed loses no mail")
    void a_server_that_is_killed_loses_no_mail() throws Exception {
        try (var sink = failingSink();
                var doomed = start(sink);
                var other = start(sink);
                var storm = Storm.of(ALL, other.client())) {
            sink.mailbox().awaitCount(SOME, MAX_WAIT);
            doomed.kill();
            assertThat(arrivals(sink)).as("it was killed in the middle").hasSizeLessThan(ALL);

            var people = storm.end();
            awaitEverybody(sink);
            assertThat(other.stop()).isEqualTo(ServerProcess.TERMINATED);
            Map<String, Integer> arrivals = arrivals(sink);
            assertThat(arrivals).containsOnlyKeys(addresses(people));
            // Those that the mail server had accepted and of which the killed server could not say so any more.
            assertThat(arrivals.values().stream().filter(times -> times > 1)).hasSizeLessThanOrEqualTo(AT_ONCE);
            assertThat(arrivals.values()).allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(2));
        }
    }

    private static SmtpSink failingSink() {
        return SmtpSink.failing(number -> number % THIRD == 0);
    }

    private ServerProcess start(SmtpSink sink) throws Exception {
        var environment = Map.of(
                "PORTCULLIS_COURIER_PARALLEL",
                String.valueOf(AT_ONCE),
                "DSN",
                dsn(),
                "SECRETS_DEFAULT",
                "[\"a secret that both know\"]",
                "COURIER_SMTP_CONNECTION_URI",
                sink.connectionUri(),
                "COURIER_MESSAGE_RETRIES",
                "30",
                "COURIER_WORKER_PULL_WAIT",
                "1ms",
                "PORTCULLIS_COURIER_LEASE",
                LEASE);
        return ServerProcess.start(ContractConfiguration.writeMailingTo(folder), environment);
    }

    private static void awaitEverybody(SmtpSink sink) {
        for (int all = ALL; arrivals(sink).size() < ALL; all++) sink.mailbox().awaitCount(all, MAX_WAIT);
    }

    private static Map<String, Integer> arrivals(SmtpSink sink) {
        var times = new HashMap<String, Integer>();
        for (Mail mail : sink.mailbox().all()) times.merge(mail.to(), 1, Integer::sum);
        return times;
    }

    private static String[] addresses(List<Acknowledged> people) {
        return people.stream().map(one -> one.person().email()).toArray(String[]::new);
    }
}
