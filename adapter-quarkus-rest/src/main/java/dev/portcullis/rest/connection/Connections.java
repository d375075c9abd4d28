package dev.portcullis.rest.connection;

import dev.portcullis.boundary.caller.ClientNetwork;
import io.netty.channel.Channel;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All open connections, and what they hold together. When there is no more room, those who keep the server waiting make some: first
 * whoever holds most, or has been at it longest. Who only waits for an answer is never put out. Safe for use by many threads.
 */
final class Connections {
    // Of many that wait, as under attack, several are put out at once, so that not every newcomer has them all looked
    // through.
    private static final int AT_ONCE = 32;

    private final ConnectionLimits limits;
    private final Deadlines deadlines;
    private final ByteBudget budget;
    private final LongSupplier clock;
    private final Predicate<SocketAddress> uncounted;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ending = new AtomicInteger();
    private final AtomicLong endingBytes = new AtomicLong();
    private final ConcurrentMap<String, Integer> perClient = new ConcurrentHashMap<>();

    /**
     * @param clock in nanoseconds of any origin
     * @param uncounted who may have as many connections as there are in all: somebody who passes on what many ask
     */
    Connections(ConnectionLimits limits, LongSupplier clock, Predicate<SocketAddress> uncounted) {
        this.uncounted = uncounted;
        this.limits = limits;
        this.deadlines = new Deadlines(limits);
        this.budget = new ByteBudget(limits.bytes());
        this.clock = clock;
    }

    long now() {
        return clock.getAsLong();
    }

    int size() {
        return open.size();
    }

    long bytesLeft() {
        return budget.left();
    }

    /** Take a new connection in; null when there is no place for it. */
    @Nullable
    Connection admit(Channel channel) {
        String client = client(channel.remoteAddress());
        if (!hasRoom() || client != null && !hasRoom(client)) {
            return null;
        }
        var connection = new Connection(channel, client, now());
        open.add(connection);
        if (client != null) {
            perClient.merge(client, 1, Integer::sum);
        }
        channel.closeFuture().addListener(closed -> forget(connection));
        return connection;
    }

    private @Nullable String client(@Nullable SocketAddress remote) {
        return remote == null || uncounted.test(remote) ? null : ClientNetwork.of(remote);
    }

    // Those that were put out take a moment to close; newcomers need not wait for it, unless very many are closing.
    private boolean hasRoom() {
        int all = open.size();
        int most = limits.connections();
        return all - ending.get() < most || all < most + most / 2 && putOut(open.stream());
    }

    private boolean hasRoom(String client) {
        int all = perClient.getOrDefault(client, 0);
        int most = limits.connectionsPerClient();
        return all < most
                || all < most + most / 2
                        && putOut(open.stream().filter(connection -> client.equals(connection.client())));
    }

    // Those who have sent half a request or nothing go before those who rest between two.
    private boolean putOut(Stream<Connection> among) {
        long now = now();
        List<Candidate> longest = among.filter(connection -> !connection.isEnding() && !connection.isOwedAnAnswer())
                .map(connection -> new Candidate(connection, connection.isWaitedFor(), now - connection.since()))
                .sorted(Candidate.FIRST_TO_GO)
                .limit(AT_ONCE)
                .toList();
        for (Candidate candidate : longest) {
            if (candidate.waitedFor() || candidate == longest.get(0)) {
                end(candidate.connection(), RawAnswer.BUSY);
            }
        }
        return !longest.isEmpty();
    }

    /** As it was when it was looked at. */
    private record Candidate(Connection connection, boolean waitedFor, long age) {
        static final Comparator<Candidate> FIRST_TO_GO = Comparator.comparing(Candidate::waitedFor)
                .thenComparingLong(Candidate::age)
                .reversed();
    }

    /**
     * Hold more for a connection; false when there is no room. What is put out to make room is free only when it is closed, so room
     * is made before it is needed.
     */
    boolean hold(Connection connection, long bytes) {
        boolean taken = !connection.isEnding() && budget.take(bytes, connection.held() + bytes);
        if (taken) {
            connection.hold(bytes);
        }
        while (budget.isShort(endingBytes.get())) {
            Optional<Connection> most = most();
            if (most.isEmpty()) break;
            end(most.get(), RawAnswer.BUSY);
        }
        return taken && !connection.isEnding();
    }

    private Optional<Connection> most() {
        return open.stream()
                .filter(connection -> connection.held() > 0 && connection.isWaitedFor() && !connection.isEnding())
                .max(Comparator.comparingLong(Connection::held));
    }

    void letGo(Connection connection, long bytes) {
        budget.giveBack(connection.letGo(bytes));
    }

    /** Close whoever is late; to be called every now and then. */
    void endOverdue() {
        long now = now();
        for (Connection connection : open) {
            if (!connection.isEnding() && deadlines.isOver(connection, now)) {
                end(connection, RawAnswer.TOO_SLOW);
            } else if (connection.unread() != null) {
                withGuard(connection, ConnectionGuard::recount);
            }
        }
    }

    /** Close a connection, with an answer where there is none under way. */
    void end(Connection connection, RawAnswer answer) {
        connection.end().ifPresent(held -> {
            ending.incrementAndGet();
            endingBytes.addAndGet(held);
            withGuard(connection, guard -> guard.end(answer));
        });
    }

    private static void withGuard(Connection connection, Consumer<ConnectionGuard> work) {
        Channel channel = connection.channel();
        channel.eventLoop().execute(() -> {
            ConnectionGuard guard = channel.pipeline().get(ConnectionGuard.class);
            if (guard == null) {
                channel.close();
            } else {
                work.accept(guard);
            }
        });
    }

    private void forget(Connection connection) {
        open.remove(connection);
        budget.giveBack(connection.letGoOfAll());
        connection.close().ifPresent(held -> {
            ending.decrementAndGet();
            endingBytes.addAndGet(-held);
        });
        String client = connection.client();
        if (client != null) {
            perClient.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
