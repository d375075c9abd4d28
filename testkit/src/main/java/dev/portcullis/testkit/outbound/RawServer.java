package dev.portcullis.testkit.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A server on this machine that says something and then never comes to an end. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String first;
    private final String again;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket socket, String first, String again) {
        this.socket = socket;
        this.first = first;
        this.again = again;
    }

    /** Takes connections and says nothing. */
    public static RawServer silent() {
        return start("", "");
    }

    /** Begins an answer, and sends another byte of it now and then. */
    public static RawServer dripping() {
        return start("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x");
    }

    /** Sends another header now and then. */
    public static RawServer drippingHeaders() {
        return start("HTTP/1.1 200 OK\r\n", "X-More: x\r\n");
    }

    private static RawServer start(String first, String again) {
        try {
            var server = new RawServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), first, again);
            Thread.startVirtualThread(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> talk(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket connection) {
        try {
            connection.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            while (!connection.isClosed() && !again.isEmpty()) {
                connection.getOutputStream().write(again.getBytes(StandardCharsets.US_ASCII));
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException closed) {
            // The client has given up, as it should.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
