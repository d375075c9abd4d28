package dev.portcullis.testkit.courier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** One connection of a courier to a {@link SmtpSink}. */
final class SmtpDialogue {
    private final Socket socket;
    private final Mailbox mailbox;
    private final BooleanSupplier keeps;
    private final List<String> recipients = new ArrayList<>();

    SmtpDialogue(Socket socket, Mailbox mailbox, BooleanSupplier keeps) {
        this.socket = socket;
        this.mailbox = mailbox;
        this.keeps = keeps;
    }

    void run() {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say("220 sink");
            for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                answer(line, in);
            }
            say("221 bye");
        } catch (IOException hungUp) {
            // A courier that was killed says no farewell.
        }
    }

    private void answer(String line, BufferedReader in) throws IOException {
        switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO", "NOOP" -> say("250 ok");
            case "RSET", "MAIL" -> {
                recipients.clear();
                say("250 ok");
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
