package dev.portcullis.embedded.document;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What a YAML text is made of, in its order; refuses texts nested so deeply that building it up would exhaust the stack. */
final class BoundedEvents implements Parser {
    private static final int DEEPEST = 100;

    private final String name;
    private final Parser events;
    private int depth;

    BoundedEvents(String name, String text, LoadSettings settings) {
        this.name = name;
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    @Override
    public Event next() {
        Event event = events.next();
        if (event instanceof CollectionStartEvent) depth++;
        if (event instanceof CollectionEndEvent) depth--;
        if (depth > DEEPEST) throw new BadConfiguration(new Problem(name, "nested deeper than " + DEEPEST));
        return event;
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return events.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }
}
