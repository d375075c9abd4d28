package dev.portcullis.ports.event;

/**
 * Take note of events. Must be quick, and must not throw. Called after the change was kept. Safe for use by many threads. Source:
 * docs/architecture.md.
 */
@FunctionalInterface
public interface EventSink {
    /** This happened. */
    void accept(Event event);
}
