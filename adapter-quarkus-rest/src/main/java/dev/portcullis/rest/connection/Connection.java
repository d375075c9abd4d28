package dev.portcullis.rest.connection;

import io.netty.channel.Channel;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One connection: what it is at, since when, and what it holds. Told by its event loop; read, and ended, by any thread. */
final class Connection {
    /** What the client is at. */
    enum Stage {
        /** It has sent nothing yet. */
        NEW,
        /** The head of a request is arriving. */
        HEAD,
        /** Its body is arriving. */
        BODY,
        /** All that was asked for has arrived, and is not answered yet. */
        ANSWERING,
        /** Everything is answered. */
        IDLE
    }

    private final Channel channel;
    private final @Nullable String client;
    private final AtomicLong held = new AtomicLong();
    private volatile boolean ending;
    private long leaving;
    private volatile Stage stage = Stage.NEW;
    private volatile long since;
    private volatile long arrived;
    private volatile @Nullable Unread unread;

    /** An answer that waits for the client since then, and how much of it the client has taken. */
    record Unread(long since, long taken) {}

    /**
     * @param client null when connections of this client are not counted
     * @param now in nanoseconds of any origin, like all moments here
     */
    Connection(Channel channel, @Nullable String client, long now) {
        this.channel = channel;
        this.client = client;
        this.since = now;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    String client() {
        return client;
    }

    Stage stage() {
        return stage;
    }

    /** When the stage began; of a connection's first head, when the connection did. */
    long since() {
        return since;
    }

    /** How much of the body is there. */
    long arrived() {
        return arrived;
    }

    @Nullable
    Unread unread() {
        return unread;
    }

    /** Whether the client, and not the server, is who lets wait. */
    boolean isWaitedFor() {
        return stage == Stage.NEW || stage == Stage.HEAD || stage == Stage.BODY || unread != null;
    }

    /** Whether it waits for the server, and for nothing else. */
    boolean isOwedAnAnswer() {
        return stage == Stage.ANSWERING && unread == null;
    }

    void enter(Stage next, long now) {
        if (stage != Stage.NEW || next != Stage.HEAD) {
            since = now;
        }
        arrived = 0;
        stage = next;
    }

    void arrive(long bytes) {
        // Only its event loop writes it.
        arrived = arrived + bytes;
    }

    void setUnread(@Nullable Unread waiting) {
        unread = waiting;
    }

    long held() {
        return held.get();
    }

    void hold(long bytes) {
        held.addAndGet(bytes);
    }

    /** @return how many of them were held */
    long letGo(long bytes) {
        long before = held.getAndUpdate(now -> Math.max(0, now - bytes));
        return Math.min(before, bytes);
    }

    long letGoOfAll() {
        return held.getAndSet(0);
    }

    /** Whether it is closed, or about to be. */
    boolean isEnding() {
        return ending;
    }

    /** It will be closed. @return how much it holds until then; nothing when that was known already */
    synchronized OptionalLong end() {
        if (ending) {
            return OptionalLong.empty();
        }
        ending = true;
        leaving = held();
        return OptionalLong.of(leaving);
    }

    /** It is closed. @return what {@link #end} gave, if that was called before */
    synchronized OptionalLong close() {
        if (!ending) {
            ending = true;
            return OptionalLong.empty();
        }
        return OptionalLong.of(leaving);
    }
}
