package dev.portcullis.examples.club;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.event.EventSink;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who signed up. */
public final class Newcomers implements EventSink {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void accept(Event event) {
        if (event.name().equals(EventNames.REGISTRATION_SUCCEEDED)) {
            count.incrementAndGet();
        }
    }

    public int count() {
        return count.get();
    }
}
