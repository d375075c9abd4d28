package dev.portcullis.rest.bulkhead;

import dev.portcullis.boundary.exchange.WorkKind;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps kinds of work apart, so that nothing a stranger asks for is waited for by those who ask who is signed in. Source:
 * docs/security.md, A11.
 */
@Singleton
public final class Bulkheads implements AutoCloseable {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final int QUEUE = 256;
    private static final int SESSION_CHECKS = 8;
    private static final int FORMS = 16;
    // More than usually hash or wait to hash, so that submissions without a password find a thread, too.
    private static final int SUBMISSIONS = 8;
    private static final int SUBMISSIONS_PER_PROCESSOR = 7;
    private static final int FEWEST_PROCESSORS = 8;

    private final Map<WorkKind, Bulkhead> byKind = new EnumMap<>(WorkKind.class);
    private final List<WorkerExecutor> pools = new ArrayList<>();
    private final LongSupplier nanoTime;

    @Inject
    Bulkheads(Vertx vertx) {
        this(vertx, System::nanoTime);
    }

    Bulkheads(Vertx vertx, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        byKind.put(WorkKind.SESSION_CHECK, bulkhead(vertx, "portcullis-session", SESSION_CHECKS, 4 * QUEUE));
        byKind.put(WorkKind.FORM, bulkhead(vertx, "portcullis-form", FORMS, 2 * QUEUE));
        byKind.put(WorkKind.SUBMISSION, bulkhead(vertx, "portcullis-submit", submissions(), QUEUE));
    }

    /** For hosts without dependency injection; to be closed. */
    public static Bulkheads of(Vertx vertx) {
        return new Bulkheads(vertx);
    }

    private static int submissions() {
        int processors = Math.max(FEWEST_PROCESSORS, Runtime.getRuntime().availableProcessors());
        return SUBMISSIONS + SUBMISSIONS_PER_PROCESSOR * processors;
    }

    private Bulkhead bulkhead(Vertx vertx, String name, int threads, int queue) {
        WorkerExecutor pool = vertx.createSharedWorkerExecutor(name, threads, 1, TimeUnit.MINUTES);
        pools.add(pool);
        return new Bulkhead(work -> execute(pool, work), threads + queue, MAX_WAIT, nanoTime);
    }

    private static void execute(WorkerExecutor pool, Runnable work) {
        pool.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }

    /**
     * Do some work, soon, on a thread of its kind.
     *
     * @param refused done instead when too much waits already; must be quick, for it may be done by the caller
     */
    public void run(WorkKind kind, Runnable work, Runnable refused) {
        Objects.requireNonNull(byKind.get(kind)).run(work, refused);
    }

    @Override
    @PreDestroy
    public void close() {
        pools.forEach(WorkerExecutor::close);
    }
}
