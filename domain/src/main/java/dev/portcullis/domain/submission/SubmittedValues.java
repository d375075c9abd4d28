package dev.portcullis.domain.submission;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody entered, read.
 *
 * @param values the known fields, nested, with the types that the schema gives them where that was possible
 * @param lists the names of the fields that are lists
 * @param unsent the names of the boxes that a form did not send, as it does for those that are not ticked
 */
public record SubmittedValues(JsonObject values, Set<String> lists, Set<String> unsent) {
    public SubmittedValues {
        lists = Set.copyOf(lists);
        unsent = Set.copyOf(unsent);
    }

    /** A text field's text; empty when absent. */
    public String text(String name) {
        return values.text(name).orElse("");
    }

    /** Whether a field is true; what is absent or something else is not. */
    public boolean flag(String name) {
        return values.isTrue(name);
    }

    public Json traits() {
        return values.get("traits").orElse(JsonObject.EMPTY);
    }

    SubmittedValues withTraits(Json traits) {
        return new SubmittedValues(values.with("traits", traits), lists, unsent);
    }

    SubmittedValues withUnsent(Set<String> names) {
        return new SubmittedValues(values, lists, names);
    }

    /** The traits by the inputs that show them: each value, and each item of a list. A box that is not ticked shows nothing. */
    public Map<String, Json> shown() {
        var shown = DottedPaths.leaves("traits", traits());
        shown.keySet()
                .removeIf(name -> ListItems.listOf(name)
                                .filter(list -> !lists.contains(list))
                                .isPresent()
                        && !isMember(name));
        shown.entrySet()
                .removeIf(input ->
                        unsent.contains(input.getKey()) && input.getValue().equals(Json.of(false)));
        return shown;
    }

    private boolean isMember(String name) {
        String list = name.substring(0, name.lastIndexOf('.'));
        List<String> path = List.of(list.split("\\.", -1));
        return DottedPaths.find(values, path)
                .filter(JsonObject.class::isInstance)
                .isPresent();
    }

    /** The payload for hooks; empty when none came. */
    public Optional<JsonObject> transientPayload() {
        return values.get(SubmittedFields.TRANSIENT_PAYLOAD).map(JsonObject.class::cast);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "SubmittedValues[hidden]";
    }
}
