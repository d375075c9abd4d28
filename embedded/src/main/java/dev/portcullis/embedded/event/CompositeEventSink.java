package dev.portcullis.embedded.event;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Hands each event to several takers, in their order. One that throws is told in the log and does not keep it from the others. */
public final class CompositeEventSink implements EventSink {
    private static final Logger LOG = System.getLogger(CompositeEventSink.class.getName());

    private final List<EventSink> takers;

    public CompositeEventSink(List<EventSink> takers) {
        this.takers = List.copyOf(takers);
    }

    @Override
    public void accept(Event event) {
        for (EventSink taker : takers) hand(taker, event);
    }

    private static void hand(EventSink taker, Event event) {
        try {
            taker.accept(event);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "an event could not be taken note of", e);
        }
    }
}
