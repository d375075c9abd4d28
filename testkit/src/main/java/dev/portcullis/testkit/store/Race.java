package dev.portcullis.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does one thing in many threads at the same time. */
public final class Race {
    /** How many run; more than a small pool of connections holds. */
    public static final int RUNNERS = 50;

    private Race() {}

    /**
     * Let {@link #RUNNERS} threads begin together.
     *
     * @param runner what the runner of this number does: true if it won; an exception of the type {@code loss} means it lost
     * @return how many won
     * @throws AssertionError if one of them failed otherwise
     */
    public static int winners(Class<? extends RuntimeException> loss, IntFunction<Boolean> runner) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(RUNNERS)) {
            var results = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < RUNNERS; i++) {
                int number = i;
                results.add(threads.submit(afterwards(start, () -> runner.apply(number))));
            }
            start.countDown();
            return count(results, loss);
        }
    }

    private static Callable<Boolean> afterwards(CountDownLatch start, Callable<Boolean> runner) {
        return () -> {
            start.await();
            return runner.call();
        };
    }

    private static int count(List<Future<Boolean>> results, Class<? extends RuntimeException> loss) {
        int winners = 0;
        for (Future<Boolean> result : results) {
            winners += won(result, loss) ? 1 : 0;
        }
        return winners;
    }

    private static boolean won(Future<Boolean> result, Class<? extends RuntimeException> loss) {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            if (loss.isInstance(failed.getCause())) {
                return false;
            }
            throw new AssertionError("a runner failed", failed.getCause());
        } catch (InterruptedException stopped) {
            throw new AssertionError("the race was stopped", stopped);
        }
    }
}
