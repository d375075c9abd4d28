package dev.portcullis.testkit.courier;

import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.ReceivedMessage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Waits for mails in a test and hands each out once, in the order they came. Safe for use by many threads.
 *
 * <pre>{@code
 * // the engine in this program, without a mail server:
 * var mailbox = Mailbox.of(portcullis.inbox().orElseThrow());
 * // a server on this machine, without a mail server: what its /dev/mail shows
 * var mailbox = Mailbox.at(URI.create("http://127.0.0.1:4433"));
 * // a server whose courier.smtp.connection_uri is sink.connectionUri()
 * try (var sink = SmtpSink.start()) { var mailbox = sink.mailbox(); … }
 *
 * String code = mailbox.await("ann@example.org").code();
 * }</pre>
 */
public final class Mailbox {
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private final Deque<Mail> mails = new ArrayDeque<>();
    private final @Nullable Runnable look;

    /** An empty one, for what {@link #put puts} mails into it. */
    public Mailbox() {
        this(null);
    }

    private Mailbox(@Nullable Runnable look) {
        this.look = look;
    }

    /** What arrives in an inbox from now on. */
    public static Mailbox of(Inbox inbox) {
        var mailbox = new Mailbox();
        inbox.listen(received -> mailbox.put(mail(received)));
        return mailbox;
    }

    private static Mail mail(ReceivedMessage received) {
        var message = received.message();
        return new Mail(message.recipient(), message.subject(), message.text());
    }

    /** What a server on this machine shows at {@code /dev/mail}. @param server its address, without a path */
    public static Mailbox at(URI server) {
        return reading(new InboxPages(server));
    }

    /** What Mailpit took, a mail server for tests. @param mailpit where its interface for programs is, without a path */
    public static Mailbox atMailpit(URI mailpit) {
        return reading(new MailpitPages(mailpit));
    }

    private static Mailbox reading(MailPages pages) {
        return looking(mailbox -> () -> pages.fresh().forEach(mailbox::put));
    }

    /** One that nobody can look into: a test that wants to is left out. @param reason told with those tests */
    public static Mailbox closed(String reason) {
        return looking(mailbox -> () -> {
            throw new TestAbortedException(reason);
        });
    }

    private static Mailbox looking(Function<Mailbox, Runnable> looking) {
        var looks = new ArrayList<Runnable>();
        var mailbox = new Mailbox(() -> looks.getFirst().run());
        looks.add(looking.apply(mailbox));
        return mailbox;
    }

    public void put(Mail mail) {
        synchronized (mails) {
            mails.addLast(mail);
            mails.notifyAll();
        }
    }

    /** As {@link #await(String, Duration)}, for a minute. */
    public Mail await(String to) {
        return await(to, MAX_WAIT);
    }

    /**
     * The oldest mail to an address that was not handed out yet.
     *
     * @throws AssertionError if none comes in time
     */
    public Mail await(String to, Duration maxWait) {
        long end = System.nanoTime() + maxWait.toNanos();
        synchronized (mails) {
            Mail mail = take(to);
            while (mail == null) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw new AssertionError("no mail to " + to + " in " + maxWait);
                pause(left);
                mail = take(to);
            }
            return mail;
        }
    }

    /** Wait until so many arrived that were not handed out. @throws AssertionError if they do not come in time */
    public void awaitCount(int count, Duration maxWait) {
        long end = System.nanoTime() + maxWait.toNanos();
        synchronized (mails) {
            while (all().size() < count) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw new AssertionError(mails.size() + " of " + count + " mails came in " + maxWait);
                pause(left);
            }
        }
    }

    /** Everything that arrived and was not handed out. */
    public List<Mail> all() {
        synchronized (mails) {
            if (look != null) look.run();
            return List.copyOf(mails);
        }
    }

    // Somebody who puts a mail in ends the pause; a server elsewhere has to be asked again after a moment.
    private void pause(long millis) {
        try {
            mails.wait(look == null ? millis : Math.min(millis, 50));
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped while waiting for a mail", stopped);
        }
    }

    private @Nullable Mail take(String to) {
        if (look != null) look.run();
        for (Mail mail : mails) {
            if (mail.to().equals(to)) {
                mails.remove(mail);
                return mail;
            }
        }
        return null;
    }
}
