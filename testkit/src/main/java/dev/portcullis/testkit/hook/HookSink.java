package dev.portcullis.testkit.hook;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A service on a free port of loopback that web hooks call: it answers as it is told to, path by path, and remembers what it got. Unless told
 * otherwise it answers 200 with an empty object. Safe for use by many threads.
 *
 * <pre>{@code
 * try (var sink = HookSink.start()) {
 *     …                                                   // sink.at("/registered") is the url of a hook
 *     sink.refuses("/registered", "#/traits/email", 1234, "You are not on the list.");
 *     …
 *     JsonObject told = sink.await("/registered").json();
 * }
 * }</pre>
 */
public final class HookSink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LoopbackHttp http;
    private final Map<String, BlockingQueue<HookCall>> unread = new ConcurrentHashMap<>();
    private final List<HookCall> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Function<HookCall, Reply>> replies = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile IntPredicate fails = each -> false;
    private volatile Duration delay = Duration.ZERO;

    private HookSink(int port) {
        http = LoopbackHttp.start(port, this::answer);
    }

    public static HookSink start() {
        return at(0);
    }

    /** @param port 0 for any that is free */
    public static HookSink at(int port) {
        return new HookSink(port);
    }

    /** The address of a path, for the {@code url} of a hook. */
    public URI at(String path) {
        return http.at(path);
    }

    /** What calls of a path are answered from now on. */
    public void answers(String path, int status, Json body) {
        answers(path, call -> Reply.json(status, body));
    }

    /** By what calls of a path are answered from now on. */
    public void answers(String path, Function<HookCall, Reply> answer) {
        replies.put(path, answer);
    }

    /**
     * From now on calls of a path are refused, with a message for the form.
     *
     * @param pointer the node that it belongs to, for instance {@code #/traits/email}; {@code #/} for the form
     */
    public void refuses(String path, String pointer, int message, String text) {
        JsonObject detail = JsonObject.of("id", Json.of(message), "text", Json.of(text))
                .with("type", Json.of("error"))
                .with("context", JsonObject.EMPTY);
        JsonObject group = JsonObject.of("instance_ptr", Json.of(pointer), "messages", new JsonArray(List.of(detail)));
        answers(path, 400, JsonObject.of("messages", new JsonArray(List.of(group))));
    }

    /** @param fails whether from now on the call of a number (from 1, over all paths) is answered 500; it is remembered all the same */
    public void failing(IntPredicate fails) {
        this.fails = fails;
    }

    /** How long it thinks from now on before it answers. */
    public void answersAfter(Duration time) {
        delay = time;
    }

    /**
     * The next call of a path; waits for it. Each is handed out once, in order.
     *
     * @throws AssertionError if none comes within a minute
     */
    public HookCall await(String path) {
        try {
            HookCall next = unread(path).poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) throw new AssertionError("nobody called " + path + ", but " + paths());
            return next;
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped while waiting for a call of " + path, stopped);
        }
    }

    /**
     * The first call of a path that is like this, handed out or not; waits for it.
     *
     * @throws AssertionError if none comes within a minute
     */
    public HookCall awaitLike(String path, Predicate<HookCall> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int known = calls.size();
            var found = calls.stream()
                    .filter(call -> call.path().equals(path) && wanted.test(call))
                    .findFirst();
            if (found.isPresent()) return found.get();
            if (!another(known, end)) throw new AssertionError("no such call of " + path + ", but " + paths());
        }
    }

    /** Wait until there are more calls than so many. @return whether there are */
    private boolean another(int known, long end) {
        synchronized (calls) {
            try {
                for (long left = end - System.nanoTime(); calls.size() <= known && left > 0; ) {
                    TimeUnit.NANOSECONDS.timedWait(calls, left);
                    left = end - System.nanoTime();
                }
            } catch (InterruptedException stopped) {
                throw new AssertionError("stopped while waiting for a call", stopped);
            }
            return calls.size() > known;
        }
    }

    /** All calls until now, in the order in which they came. */
    public List<HookCall> calls() {
        return List.copyOf(calls);
    }

    private List<String> paths() {
        return calls.stream().map(HookCall::path).toList();
    }

    private BlockingQueue<HookCall> unread(String path) {
        return unread.computeIfAbsent(path, first -> new LinkedBlockingQueue<>());
    }

    private Reply answer(Received request) {
        var call = new HookCall(request);
        synchronized (calls) {
            calls.add(call);
            calls.notifyAll();
        }
        unread(call.path()).add(call);
        LockSupport.parkNanos(delay.toNanos());
        return fails.test(number.incrementAndGet())
                ? Reply.of(500)
                : replies.getOrDefault(call.path(), other -> Reply.json(200, JsonObject.EMPTY))
                        .apply(call);
    }

    /** Whoever still waits for an answer gets none. */
    @Override
    public void close() {
        http.close();
    }
}
