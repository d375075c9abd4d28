package dev.portcullis.server.attack;

import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Strangers that do at once what each attack of docs/security.md, S1 to S4, does alone: guess codes over many flows, hold
 * connections, fill forms, and try wrong passwords. Whatever becomes of one request, they go on.
 */
final class Mob implements AutoCloseable {
    private static final int HELD = 1_500;
    private static final int GUESSERS = 4;
    private static final int FILLERS = 4;
    private static final int LOGINS = 40;
    private static final String LONG = "x".repeat(60_000);

    private final URI server;
    private final Attacker attacker;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong requests = new AtomicLong();
    private volatile boolean over;

    Mob(URI server) {
        this.server = server;
        this.attacker = new Attacker(server);
    }

    /** Begin, and return at once. @param victim whose address is named */
    Mob attack(String victim) {
        repeat(1, this::holdConnections);
        repeat(GUESSERS, () -> guessCodes(victim));
        repeat(FILLERS, this::fillForms);
        repeat(LOGINS, () -> tryPassword(victim));
        return this;
    }

    /** How many requests were made. */
    long requests() {
        return requests.get();
    }

    private interface Attack {
        void once() throws Exception;
    }

    private void repeat(int times, Attack attack) {
        for (int i = 0; i < times; i++) {
            threads.submit(() -> {
                while (!over) {
                    again(attack);
                }
            });
        }
    }

    // A server that puts one out or tells it to come later has done right.
    private static void again(Attack attack) {
        try {
            attack.once();
        } catch (Exception | AssertionError refused) {
            pause(20);
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void holdConnections() throws Exception {
        try (var crowd = new Crowd(server)) {
            crowd.grow(
                    HELD,
                    "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 65536\r\n\r\n"
                            + LONG);
            for (int i = 0; i < 20 && !over; i++) {
                crowd.send("x");
                pause(250);
            }
        }
    }

    private void guessCodes(String victim) {
        String flow = start("recovery");
        post(flow, "{\"method\":\"code\",\"email\":\"" + victim + "\"}");
        for (int i = 0; i < 5; i++) {
            int code = ThreadLocalRandom.current().nextInt(1_000_000);
            post(flow, "{\"method\":\"code\",\"code\":\"%06d\"}".formatted(code));
        }
    }

    private void fillForms() {
        String flow = start("registration");
        for (String field : new String[] {"email", "name", "other"}) {
            post(flow, "{\"method\":\"password\",\"traits\":{\"" + field + "\":\"" + LONG + "\"}}");
        }
        requests.incrementAndGet();
        attacker.get(flow.replace("?flow=", "/flows?id="));
    }

    private void tryPassword(String victim) {
        int client = ThreadLocalRandom.current().nextInt(1_000);
        String who = client < 500 ? victim : client + "@example.org";
        post(start("login"), "{\"method\":\"password\",\"password\":\"wrong\",\"identifier\":\"" + who + "\"}");
    }

    private String start(String flow) {
        requests.incrementAndGet();
        return attacker.start(flow);
    }

    private void post(String path, String body) {
        requests.incrementAndGet();
        attacker.post(path, body);
    }

    @Override
    public void close() {
        over = true;
        threads.shutdown();
        try {
            threads.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        attacker.close();
    }
}
