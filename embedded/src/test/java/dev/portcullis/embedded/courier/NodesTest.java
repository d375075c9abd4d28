package dev.portcullis.embedded.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.jdbc.Dsn;
import dev.portcullis.jdbc.JdbcUnitOfWork;
import dev.portcullis.json.ContractJson;
import dev.portcullis.testkit.courier.Mail;
import dev.portcullis.testkit.courier.SmtpSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one database, and a mail server that fails every third time. Checklist H2. */
@Timeout(120)
class NodesTest {
    private static final int ALL = 500;
    private static final int THIRD = 3;

    @TempDir
    Path folder;

    private final List<Process> nodes = new ArrayList<>();
    private JdbcUnitOfWork work;

    @BeforeEach
    void open() {
        work = JdbcUnitOfWork.open(Dsn.sqlite(database()), ContractJson.create());
    }

    @AfterEach
    void close() throws InterruptedException {
        for (Process node : nodes) {
            node.destroyForcibly();
            assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        work.close();
    }

    @Test
    void each_mail_arrives_once() throws Exception {
        try (var sink = SmtpSink.failing(number -> number % THIRD == 0)) {
            keepAll();
            startNode(sink);
            startNode(sink);
            awaitAll(sink);
            assertThat(arrivals(sink))
                    .hasSize(ALL)
                    .allSatisfy((to, times) -> assertThat(times).isOne());
        }
    }

    @Test
    void h2_a_node_that_is_killed_loses_nothing() throws Exception {
        try (var sink = SmtpSink.failing(number -> number % THIRD == 0)) {
            keepAll();
            Process doomed = startNode(sink);
            awaitSome(sink);
            doomed.toHandle().destroyForcibly();
            assertThat(doomed.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting()).as("it was killed in the middle").isPositive();

            startNode(sink);
            awaitAll(sink);
            Map<String, Integer> arrivals = arrivals(sink);
            assertThat(arrivals).hasSize(ALL);
            // The one that the server had accepted and of which the killed node could not say so any more.
            assertThat(arrivals.values().stream().filter(times -> times > 1)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private void keepAll() {
        var desk = new Desk(work);
        Instant now = Clock.systemUTC().instant();
        IntStream.range(0, ALL).forEach(i -> desk.keep(address(i), now));
    }

    private static String address(int i) {
        return "person" + i + "@example.org";
    }

    private Process startNode(SmtpSink sink) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process node = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeMain.class.getName(),
                        database().toString(),
                        sink.connectionUri())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node" + nodes.size() + ".log").toFile())
                .start();
        nodes.add(node);
        return node;
    }

    private Path database() {
        return folder.resolve("outbox.sqlite");
    }

    private static void awaitSome(SmtpSink sink) {
        sink.mailbox().awaitCount(ALL / 5, Duration.ofSeconds(60));
    }

    /** Until the database knows that every mail was sent: then none can be sent again. */
    private void awaitAll(SmtpSink sink) throws InterruptedException {
        sink.mailbox().awaitCount(ALL, Duration.ofSeconds(60));
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (waiting() > 0) {
            assertThat(System.nanoTime()).as("mails still wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return work.read(stores -> stores.outbox().oldest(ALL)).size();
    }

    private static Map<String, Integer> arrivals(SmtpSink sink) {
        var times = new HashMap<String, Integer>();
        for (Mail mail : sink.mailbox().all()) times.merge(mail.to(), 1, Integer::sum);
        return times;
    }
}
