package dev.portcullis.spring;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/** Counts events by name and method, under the same meter as the server does; never by person. */
record EventCounter(MeterRegistry metrics) implements EventSink {
    @Override
    public void accept(Event event) {
        String method = Objects.requireNonNullElse(event.method(), "none");
        metrics.counter("portcullis.events", "event", event.name(), "outcome", event.outcome(), "method", method)
                .increment();
    }
}
