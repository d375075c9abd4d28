package dev.portcullis.outbound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Counts who waits for which server. There are as many servers as the configuration names. */
final class Waiting {
    private final int most;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    Waiting(int most) {
        this.most = most;
    }

    /** Whether one more may wait; whoever may says when it is over. */
    boolean enter(String server) {
        return at(server).tryAcquire();
    }

    void leave(String server) {
        at(server).release();
    }

    private Semaphore at(String server) {
        return places.computeIfAbsent(server, name -> new Semaphore(most));
    }
}
