package dev.portcullis.testkit.courier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on a free port of loopback that puts every mail into a {@link Mailbox}. It speaks as much SMTP as a courier
 * needs, reads plain text and {@code quoted-printable}, and can be told to fail.
 */
public final class SmtpSink implements AutoCloseable {
    private final ServerSocket socket;
    private final Mailbox mailbox = new Mailbox();
    private final AtomicInteger asked = new AtomicInteger();
    private final IntPredicate fails;
    private final @Nullable SSLContext tls;

    private SmtpSink(ServerSocket socket, IntPredicate fails, @Nullable SSLContext tls) {
        this.socket = socket;
        this.fails = fails;
        this.tls = tls;
    }

    public static SmtpSink start() {
        return failing(number -> false);
    }

    /** @param fails whether the mail of a number (from 1) is refused with a temporary failure instead of being kept */
    public static SmtpSink failing(IntPredicate fails) {
        return listening(new SmtpSink(anySocket(), fails, null));
    }

    /** One that begins in clear text, offers STARTTLS, and takes mails only after it. @param tls what it shows itself by */
    public static SmtpSink offeringTls(SSLContext tls) {
        return listening(new SmtpSink(anySocket(), number -> false, tls));
    }

    private static ServerSocket anySocket() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError("no port is free", e);
        }
    }

    /** On a socket of the caller's, for instance one that speaks TLS; it is closed with the sink. */
    public static SmtpSink on(ServerSocket socket) {
        return listening(new SmtpSink(socket, number -> false, null));
    }

    private static SmtpSink listening(SmtpSink sink) {
        Thread.ofVirtual().start(sink::listen);
        return sink;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** For {@code courier.smtp.connection_uri}. */
    public String connectionUri() {
        return "smtp://127.0.0.1:" + port() + "/?disable_starttls=true";
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> new SmtpDialogue(client, mailbox, this::keeps, tls).run());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private boolean keeps() {
        return !fails.test(asked.incrementAndGet());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
