package dev.portcullis.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A connection to this very server, for its rehearsal: no more of HTTP than that needs. */
final class LoopbackConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;

    LoopbackConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        host = "127.0.0.1:" + port;
    }

    /** What the server says, its head line by line. */
    record Reply(List<String> head, byte[] body) {
        boolean isGood() {
            return head.getFirst().contains(" 200 ");
        }

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .findFirst();
        }
    }

    Reply get(String path, String... headers) throws IOException {
        return send("GET " + path, new byte[0], headers);
    }

    Reply post(String path, String json) throws IOException {
        return send("POST " + path, json.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
    }

    private Reply send(String what, byte[] body, String... headers) throws IOException {
        var head = new StringBuilder(what)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
        return reply();
    }

    private Reply reply() throws IOException {
        var head = new ArrayList<String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        var empty = new Reply(head, new byte[0]);
        int length = empty.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new Reply(head, in.readNBytes(length));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
