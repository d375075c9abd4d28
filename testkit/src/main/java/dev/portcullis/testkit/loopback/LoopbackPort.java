package dev.portcullis.testkit.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine at which nobody listens as long as this is open: whoever connects to it is refused.
 *
 * <pre>{@code
 * try (var nobody = LoopbackPort.refusing()) {
 *     …                                  // "http://127.0.0.1:" + nobody.number() is a server that is not there
 * }
 * }</pre>
 */
public final class LoopbackPort implements AutoCloseable {
    // Systems take the ports of outgoing connections from above: what is free here is not gone a moment later.
    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int TRIES = 1_000;

    // Bound, and therefore nobody else's; but not listening.
    private final Socket holder = new Socket();

    private LoopbackPort() throws IOException {
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public static LoopbackPort refusing() {
        try {
            return new LoopbackPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** One for a server that has to be told its port before it starts. */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            if (isFree(port)) return port;
        }
        throw new IllegalStateException("no port is free from " + FIRST + " to " + BEYOND);
    }

    // On all addresses: another server may listen at one of them only.
    private static boolean isFree(int port) {
        try (var everywhere = new ServerSocket(port)) {
            return everywhere.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public int number() {
        return holder.getLocalPort();
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException stillOpen) {
            throw new UncheckedIOException(stillOpen);
        }
    }
}
