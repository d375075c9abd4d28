package dev.portcullis.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many apps that sign up people at one server, as fast as it answers, until enough are known or the server is gone. */
final class Storm implements AutoCloseable {
    private static final int APPS = 16;
    private static final int MAX_WAIT = 240;
    // What a server says that has more to do than it can.
    private static final int TRY_AGAIN = 503;

    /** Somebody who was told that they are registered. */
    record Acknowledged(Person person, String token) {}

    private final HttpFrontendApi client;
    private final int most;
    private final AtomicInteger begun = new AtomicInteger();
    private final ConcurrentLinkedQueue<Acknowledged> known = new ConcurrentLinkedQueue<>();
    private final CountDownLatch awaited;
    private final ExecutorService apps = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running;
    private volatile boolean expectsEnd;

    private Storm(HttpFrontendApi client, int awaited, int most) {
        this.client = client;
        this.most = most;
        this.awaited = new CountDownLatch(awaited);
        running = IntStream.range(0, APPS)
                .<Future<?>>mapToObj(i -> apps.submit(this::registerAll))
                .toList();
    }

    /** Sign up so many people. */
    static Storm of(int people, HttpFrontendApi client) {
        return new Storm(client, people, people);
    }

    /** Sign up people until the server ends. @param awaited how many make it a storm */
    static Storm endless(int awaited, HttpFrontendApi client) {
        return new Storm(client, awaited, Integer.MAX_VALUE);
    }

    private void registerAll() {
        var journeys = new Journeys(client);
        while (begun.incrementAndGet() <= most) {
            try {
                var person = Person.anyone();
                known.add(new Acknowledged(person, journeys.token(person)));
                awaited.countDown();
            } catch (TransportFailure gone) {
                if (!expectsEnd) throw gone;
                return;
            } catch (FrontendException refused) {
                if (refused.error().status() != TRY_AGAIN) throw refused;
                begun.decrementAndGet();
            }
        }
    }

    /** Wait until as many were acknowledged as are awaited; the server may end from then on. */
    void await() throws InterruptedException {
        assertThat(awaited.await(MAX_WAIT, TimeUnit.SECONDS))
                .as("enough people registered, %d did", known.size())
                .isTrue();
        expectsEnd = true;
    }

    /** Everybody who was acknowledged, once all apps ended. A refusal fails the test, unless it asks to try again. */
    List<Acknowledged> end() throws Exception {
        for (Future<?> app : running) app.get(MAX_WAIT, TimeUnit.SECONDS);
        return List.copyOf(known);
    }

    @Override
    public void close() {
        apps.shutdownNow();
        apps.close();
        client.close();
    }
}
