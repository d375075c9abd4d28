package dev.portcullis.embedded.courier;

import dev.portcullis.jdbc.Dsn;
import dev.portcullis.jdbc.JdbcUnitOfWork;
import dev.portcullis.json.ContractJson;
import dev.portcullis.mail.SmtpChannel;
import dev.portcullis.mail.SmtpSender;
import dev.portcullis.mail.SmtpServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A node of which only the courier is there: a program of its own that carries mails until it is killed. */
final class NodeMain {
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Patience PATIENCE = new Patience(30, Duration.ofMillis(1));
    private static final int BATCH = 10;

    private NodeMain() {}

    /** @param arguments the database's file, and the address of the mail server */
    public static void main(String[] arguments) throws InterruptedException {
        var work = JdbcUnitOfWork.open(Dsn.sqlite(Path.of(arguments[0])), ContractJson.create());
        var sender = new SmtpSender("no-reply@example.org", null, Map.of(), "localhost");
        var smtp = new SmtpChannel(SmtpServer.parse(arguments[1]), sender, null);
        var carrier = new Desk(work).carrier(smtp, PATIENCE, event -> {}, Clock.systemUTC());
        var round = new Round(work, carrier, Clock.systemUTC(), LEASE, BATCH);
        try (var worker = new CourierWorker(round, Duration.ofMillis(5)).start()) {
            worker.wake();
            Thread.currentThread().join();
        }
    }
}
