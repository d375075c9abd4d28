package dev.portcullis.rest.connection;

import dev.portcullis.rest.connection.Connection.Stage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Which requests of one connection hold how much, from their first byte to the end of their answers. Requests are answered in the
 * order in which they came. For one connection, on its event loop.
 */
final class RequestLedger {
    private final Connections connections;
    private final Connection connection;
    private final Queue<Long> unanswered = new ArrayDeque<>(2);
    private long current;
    private long latest;
    private long left;
    private boolean chunked;
    private boolean answeredEarly;
    private boolean unreadable;

    RequestLedger(Connections connections, Connection connection) {
        this.connections = connections;
        this.connection = connection;
    }

    /** Hold what arrives; false when there is no room for it. */
    boolean charge(long bytes) {
        latest = bytes;
        if (answeredEarly) {
            return true; // nobody keeps it
        }
        current += bytes;
        return connections.hold(connection, bytes);
    }

    boolean isArriving() {
        return connection.stage() == Stage.HEAD || connection.stage() == Stage.BODY;
    }

    boolean isHead() {
        return connection.stage() == Stage.HEAD;
    }

    boolean isChunked() {
        return chunked;
    }

    /** How much of the body is still to come, where its length was announced. */
    long left() {
        return left;
    }

    void passed(long bytes) {
        left -= bytes;
        connection.arrive(bytes);
    }

    /** How many requests wait for an answer. */
    int unanswered() {
        return unanswered.size();
    }

    /** Whether a word of ours can still be the answer to what is arriving. */
    boolean mayBeAnswered() {
        return isArriving() && unanswered.isEmpty() && !answeredEarly;
    }

    /** Whether the codec takes no more from this connection. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** The first bytes of a request are there. */
    void start() {
        connection.enter(Stage.HEAD, connections.now());
    }

    /** The codec has read a head. */
    void headIsWhole(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            unreadable = true;
            requestIsWhole();
            return;
        }
        chunked = HttpUtil.isTransferEncodingChunked(request);
        left = chunked ? 0 : Math.max(0, HttpUtil.getContentLength(request, 0L));
        connection.enter(Stage.BODY, connections.now());
    }

    /** The codec has read the end of a request. */
    void requestIsWhole() {
        if (!isArriving()) {
            return; // an unreadable head is a whole request, too
        }
        // Behind the last chunk there may be the beginning of another head, which nobody can tell apart here.
        long behind = chunked ? Math.min(latest, current) : 0;
        if (answeredEarly) {
            answeredEarly = false;
        } else {
            unanswered.add(current - behind);
        }
        current = behind;
        rest();
    }

    /** The end of an answer is on its way. */
    void answered() {
        Long charged = unanswered.poll();
        if (charged != null) {
            connections.letGo(connection, charged);
        } else {
            connections.letGo(connection, current);
            current = 0;
            answeredEarly = true;
        }
        if (connection.stage() == Stage.ANSWERING) {
            rest();
        }
    }

    private void rest() {
        Stage idle = current > 0 ? Stage.NEW : Stage.IDLE;
        connection.enter(unanswered.isEmpty() ? idle : Stage.ANSWERING, connections.now());
    }
}
