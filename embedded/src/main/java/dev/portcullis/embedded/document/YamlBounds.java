package dev.portcullis.embedded.document;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Refuses texts nested so deeply that reading them would exhaust the stack. */
final class YamlBounds {
    private static final int DEEPEST = 100;

    private YamlBounds() {}

    static void check(String name, String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) depth++;
            if (event instanceof CollectionEndEvent) depth--;
            if (depth > DEEPEST) throw new BadConfiguration(new Problem(name, "nested deeper than " + DEEPEST));
        }
    }
}
