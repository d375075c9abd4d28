package dev.portcullis.pages.exchange;

import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.caller.Caller;
import java.util.Map;
import java.util.Optional;

/**
 * A visitor asks for a page.
 *
 * @param query the first value of each parameter of the address
 * @param form the first value of each field that was posted; empty unless it was
 * @param posted whether something was posted, by one of our own pages
 * @param texts in the visitor's language
 */
public record PageRequest(
        Map<String, String> query, Map<String, String> form, boolean posted, Caller caller, Texts texts) {
    public PageRequest {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
    }

    /** A parameter of the address; empty when it is absent or has no value. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "PageRequest[" + caller + "]";
    }
}
