package dev.portcullis.domain.message;

import dev.portcullis.ports.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * The catalogue of texts: a template for each published number. Immutable.
 *
 * <p>A template names members of the message's context in braces: {@code Send the code to {address}}. Types of JSON are put in
 * as people call them: {@code a whole number}. Source: the numbers and
 * their contexts are those of docs/contract/messages.md, the sentences are ours.
 */
public final class Wording {
    private static final Template UNKNOWN = Template.of("Something here needs your attention.");

    private final Map<Long, Template> templates;

    private Wording(Map<Long, Template> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** Our own plain English. */
    public static Wording english() {
        return of(Map.of());
    }

    /**
     * English, some of it said otherwise, for instance in another language.
     *
     * @param overrides templates by message number; numbers that the contract does not know are welcome
     */
    public static Wording of(Map<Long, String> overrides) {
        var all = new HashMap<Long, Template>();
        English.texts().forEach((id, text) -> all.put(id, Template.of(text)));
        overrides.forEach((id, text) -> all.put(id, Template.of(text)));
        return new Wording(all);
    }

    /** What to say; a neutral sentence for a number without a template. A gap without a value stays empty. */
    public String text(long id, JsonObject context) {
        return templates.getOrDefault(id, UNKNOWN).fill(TypeNames.inWords(context));
    }
}
