package dev.portcullis.rest.connection;

import dev.portcullis.rest.connection.Connection.Unread;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOutboundBuffer;

/** Counts what is written to a client that does not take it. For one connection, on its event loop. */
final class UnreadAnswers {
    private final Connections connections;
    private final Connection connection;
    private long written;
    private long waiting;
    private long from;

    UnreadAnswers(Connections connections, Connection connection) {
        this.connections = connections;
        this.connection = connection;
    }

    void written(Object message) {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
        }
    }

    boolean areUnread() {
        return waiting > 0;
    }

    /** @return false when there is no room for what waits */
    boolean recount() {
        long before = waiting;
        waiting = pending();
        if (waiting < before) {
            connections.letGo(connection, before - waiting);
        }
        mark();
        return waiting <= before || connections.hold(connection, waiting - before);
    }

    private long pending() {
        ChannelOutboundBuffer buffer = connection.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    private void mark() {
        Unread unread = connection.unread();
        if (waiting == 0) {
            if (unread != null) {
                connection.setUnread(null);
            }
            return;
        }
        long gone = written - waiting;
        if (unread == null) {
            from = gone;
        }
        long since = unread == null ? connections.now() : unread.since();
        connection.setUnread(new Unread(since, gone - from));
    }
}
