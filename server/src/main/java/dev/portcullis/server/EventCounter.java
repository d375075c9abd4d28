package dev.portcullis.server;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/** Counts what happens to accounts, by name and method; never by person. */
record EventCounter(MeterRegistry metrics) implements EventSink {
    @Override
    public void accept(Event event) {
        String method = Objects.requireNonNullElse(event.method(), "none");
        metrics.counter("portcullis.events", "event", event.name(), "outcome", event.outcome(), "method", method)
                .increment();
    }
}
