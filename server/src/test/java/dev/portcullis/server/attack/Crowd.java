package dev.portcullis.server.attack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Very many connections of one stranger, held open by one thread. */
final class Crowd implements AutoCloseable {
    private final List<SocketChannel> members = new ArrayList<>();
    private final InetSocketAddress target;

    Crowd(URI server) {
        target = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** Connect so many more, each of which sends these octets and reads nothing. */
    Crowd grow(int more, String octets) throws IOException {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < more; i++) {
            SocketChannel member = SocketChannel.open(target);
            member.configureBlocking(false);
            members.add(member);
            send(member, bytes);
        }
        return this;
    }

    /** Each that is still connected sends these octets. */
    void send(String octets) {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        members.forEach(member -> send(member, bytes));
    }

    private static void send(SocketChannel member, byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining() && member.write(buffer) > 0) {
                Thread.onSpinWait();
            }
        } catch (IOException putOut) {
            // As it should be; the others go on.
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel member : members) {
            member.close();
        }
    }
}
