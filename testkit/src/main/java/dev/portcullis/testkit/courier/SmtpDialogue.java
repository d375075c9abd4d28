package dev.portcullis.testkit.courier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection of a courier to a {@link SmtpSink}. */
final class SmtpDialogue {
    private final Mailbox mailbox;
    private final BooleanSupplier keeps;
    private final @Nullable SSLContext tls;
    private final List<String> recipients = new ArrayList<>();
    private Socket socket;

    /** @param tls what STARTTLS leads to, before which no mail is taken; null for a server without it */
    SmtpDialogue(Socket socket, Mailbox mailbox, BooleanSupplier keeps, @Nullable SSLContext tls) {
        this.socket = socket;
        this.mailbox = mailbox;
        this.keeps = keeps;
        this.tls = tls;
    }

    void run() {
        try (var first = socket) {
            var in = reader(first);
            say("220 sink");
            for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                if (line.startsWith("STARTTLS") && offersTls()) {
                    in = upgraded();
                } else {
                    answer(line, in);
                }
            }
            say("221 bye");
        } catch (IOException hungUp) {
            // A courier that was killed says no farewell.
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private boolean offersTls() {
        return tls != null && !(socket instanceof SSLSocket);
    }

    private BufferedReader upgraded() throws IOException {
        say("220 go on");
        socket = Objects.requireNonNull(tls).getSocketFactory().createSocket(socket, (InputStream) null, true);
        return reader(socket);
    }

    private void answer(String line, BufferedReader in) throws IOException {
        switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO" -> say(offersTls() ? "250-sink\r\n250 STARTTLS" : "250 ok");
            case "HELO", "NOOP" -> say("250 ok");
            case "RSET", "MAIL" -> {
                recipients.clear();
                say(offersTls() ? "530 first STARTTLS" : "250 ok");
            }
            case "RCPT" -> {
                recipients.add(line.replaceAll("^[^<]*<|>.*$", ""));
                say("250 ok");
            }
            case "DATA" -> {
                say("354 go on");
                take(content(in));
            }
            default -> say("502 no");
        }
    }

    private void take(List<String> content) throws IOException {
        if (!keeps.getAsBoolean()) {
            say("451 not now");
            return;
        }
        String text = MailText.of(content);
        String subject = MailText.subject(content);
        recipients.forEach(to -> mailbox.put(new Mail(to, subject, text)));
        say("250 kept");
    }

    private static List<String> content(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return lines;
    }

    private void say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
