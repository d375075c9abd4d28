package dev.portcullis.embedded.document;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import java.util.HashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What a YAML text is made of, in its order; refuses texts nested so deeply that building it up would exhaust the stack, of so many
 * values that it would exhaust memory, and of more aliases for lists and maps than people need.
 */
final class BoundedEvents implements Parser {
    private static final int MOST_ALIASES = 20;
    private static final int DEEPEST = 100;

    private final String name;
    private final Parser events;
    private final Set<Anchor> collections = new HashSet<>();
    private int depth;
    private int values;
    private int aliases;

    BoundedEvents(String name, String text, LoadSettings settings) {
        this.name = name;
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    @Override
    public Event next() {
        Event event = events.next();
        switch (event) {
            case CollectionStartEvent start -> {
                start.getAnchor().ifPresent(collections::add);
                depth++;
            }
            case CollectionEndEvent end -> depth--;
            case AliasEvent alias when collections.contains(alias.getAlias()) -> aliases++;
            default -> {}
        }
        if (event instanceof NodeEvent) values++;
        if (depth > DEEPEST) throw refused(name, "nested deeper than " + DEEPEST);
        if (aliases > MOST_ALIASES)
            throw refused(name, "uses aliases for lists and maps more than " + MOST_ALIASES + " times");
        if (values > YamlText.MOST_VALUES) throw tooMany(name);
        return event;
    }

    static BadConfiguration tooMany(String name) {
        return refused(name, "holds more than " + YamlText.MOST_VALUES + " values");
    }

    private static BadConfiguration refused(String name, String why) {
        return new BadConfiguration(new Problem(name, why));
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
