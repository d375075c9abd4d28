package dev.portcullis.rest.connection;

import dev.portcullis.rest.connection.Connection.Unread;
import java.util.concurrent.TimeUnit;

/** Decides who has kept the server waiting for too long. */
final class Deadlines {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long head;
    private final long body;
    private final long patience;
    private final long rate;
    private final long idle;

    Deadlines(ConnectionLimits limits) {
        head = limits.headerDeadline().toNanos();
        body = limits.bodyDeadline().toNanos();
        patience = limits.patience().toNanos();
        rate = limits.minimumRate();
        idle = limits.idleDeadline().toNanos();
    }

    boolean isOver(Connection connection, long now) {
        Unread unread = connection.unread();
        return isLate(connection, now - connection.since())
                || unread != null && now - unread.since() > allowed(unread.taken());
    }

    private boolean isLate(Connection connection, long waited) {
        return switch (connection.stage()) {
            case NEW, HEAD -> waited > head;
            case BODY -> waited > Math.min(body, allowed(connection.arrived()));
            case IDLE -> waited > idle;
            case ANSWERING -> false;
        };
    }

    private long allowed(long moved) {
        return patience + moved * SECOND / rate;
    }
}
