package dev.portcullis.boundary.exchange;

import dev.portcullis.ports.caller.Answer;

/** What is done for one method of a path. Safe for use by many threads. */
@FunctionalInterface
public interface Operation {
    /** May wait for a database or compute a hash; refusals are thrown, as the interface of the engine throws them. */
    Answer<?> answer(Exchange exchange);
}
