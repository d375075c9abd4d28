package dev.portcullis.server;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import io.micrometer.core.instrument.Metrics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts the engine beside Quarkus, which needs it only when it is about to open its port. */
final class EngineStart {
    // Begun before there is a bean that could hold it.
    private static final AtomicReference<@Nullable CompletableFuture<Portcullis>> BEGUN = new AtomicReference<>();

    private EngineStart() {}

    /** Begins the start on a thread of its own; whoever takes the engine waits for it, and is told why it failed. */
    static void begin(Configuration configuration) {
        BEGUN.set(CompletableFuture.supplyAsync(
                () -> start(configuration),
                start -> Thread.ofPlatform().daemon().name("portcullis-start").start(start)));
    }

    /**
     * Hands the engine over, once: whoever takes it closes it.
     *
     * @return the engine whose start was begun, or where none was, one that is started now
     * @throws CompletionException if the start that was begun failed; its cause says why
     */
    static Portcullis take(Configuration configuration) {
        CompletableFuture<Portcullis> begun = BEGUN.getAndSet(null);
        return begun == null ? start(configuration) : begun.join();
    }

    // Events are counted by the registry that Quarkus hands out, too, and that is there before Quarkus is.
    private static Portcullis start(Configuration configuration) {
        return Portcullis.start(configuration, new EventCounter(Metrics.globalRegistry));
    }
}
