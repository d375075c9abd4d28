package dev.portcullis.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that treats each connection as badly as it was told to. */
final class RudeServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Manner manner;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What happens to a connection once its request came; the connection is closed afterwards. */
    interface Manner {
        void treat(Socket connection, int number) throws IOException;
    }

    RudeServer(Manner manner) {
        this.manner = manner;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.startVirtualThread(this::accept);
    }

    static Manner saying(String text) {
        return (connection, number) -> say(connection, text);
    }

    static void say(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    /** Say something over and over, until nobody listens. */
    static Manner repeating(String start, String text) {
        return (connection, number) -> {
            say(connection, start);
            while (!connection.isClosed()) {
                say(connection, text);
            }
        };
    }

    /** Wait until the other side has closed. */
    static void hang(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                int number = connections.incrementAndGet();
                Thread.startVirtualThread(() -> serve(connection, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, int number) {
        try (connection) {
            byte[] request = new byte[16 << 10];
            if (connection.getInputStream().read(request) > 0) {
                manner.treat(connection, number);
            }
        } catch (IOException gone) {
            open.remove(connection);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException stillOpen) {
            throw new UncheckedIOException(stillOpen);
        }
    }
}
