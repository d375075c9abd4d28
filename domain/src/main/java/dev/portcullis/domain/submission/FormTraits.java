package dev.portcullis.domain.submission;

import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitField.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the traits of one form against those that it was drawn with: what nobody touched is exactly what it was. For one
 * submission.
 */
final class FormTraits {
    private final FormValueCoercion coercion;
    private final Map<String, List<Json>> written;
    private final JsonObject before;

    /** @param before the traits that the form was drawn with */
    FormTraits(FormValueCoercion coercion, Map<String, List<Json>> written, JsonObject before) {
        this.coercion = coercion;
        this.written = written;
        this.before = before;
    }

    /** What was sent for a field; empty when nothing was. @throws Unreadable if an object's text is no JSON */
    Optional<Json> value(TraitField field) {
        Json shown = before(field).orElse(null);
        return switch (field.kind()) {
            case ARRAY -> list(field, shown);
            case OBJECT -> coercion.coerce(field, given(field));
            default -> plain(field, shown);
        };
    }

    private Optional<Json> plain(TraitField field, @Nullable Json shown) {
        List<Json> given = given(field);
        if (shown != null && Untouched.is(field, shown, given) && !isEmptied(field, given)) {
            return Optional.of(shown);
        }
        return coercion.coerce(field, zoned(field, shown, given));
    }

    /** A form that sends the zone of a moment has shown the moment, so that an empty input was emptied. */
    private boolean isEmptied(TraitField field, List<Json> given) {
        return isMoment(field)
                && written.containsKey(zoneOf(field))
                && !given.isEmpty()
                && ListItems.isEmpty(given.getFirst());
    }

    private List<Json> zoned(TraitField field, @Nullable Json shown, List<Json> given) {
        if (!isMoment(field) || given.isEmpty() || !(given.getFirst() instanceof JsonString(String text))) {
            return given;
        }
        String zone = written.getOrDefault(zoneOf(field), List.of()).stream()
                .map(Untouched::drawn)
                .findFirst()
                .orElse("");
        return List.of(Json.of(LocalMoment.zoned(text, zone, Untouched.drawn(shown))));
    }

    private static boolean isMoment(TraitField field) {
        return field.kind() == Kind.STRING && "date-time".equals(field.format());
    }

    private static String zoneOf(TraitField field) {
        return field.name() + ".zone";
    }

    private Optional<Json> list(TraitField field, @Nullable Json shown) {
        var sent = ListItems.of(field.name(), written);
        if (sent.isAbsent()) {
            return Optional.empty();
        }
        List<Json> known = shown instanceof JsonArray(List<Json> items) ? items : List.of();
        List<Json> read = items(field, sent, known);
        if (shown != null && read.equals(known)) {
            return Optional.of(shown);
        }
        return read.isEmpty() && !field.required() ? Optional.empty() : Optional.of(new JsonArray(read));
    }

    /** The items that were sent, those behind the first that no input can show, and what was added. */
    private List<Json> items(TraitField field, ListItems sent, List<Json> known) {
        if (sent.added().stream().anyMatch(JsonArray.class::isInstance)) {
            return coercion.items(field, sent.added());
        }
        int drawn = (int) known.stream().takeWhile(Untouched::isPlain).count();
        var items = new ArrayList<Json>();
        sent.items().forEach((place, text) -> {
            if (place < drawn && Untouched.isItem(known.get(place), text)) {
                items.add(known.get(place));
            } else if (!ListItems.isEmpty(text)) {
                items.addAll(coercion.items(field, List.of(text)));
            }
        });
        if (!sent.items().isEmpty() || drawn == 0) {
            items.addAll(known.subList(drawn, known.size()));
        }
        items.addAll(coercion.items(field, sent.news()));
        return items;
    }

    /** The traits with what was sent in their place; what no input shows stays. */
    JsonObject changed(List<TraitField> fields) {
        JsonObject traits = before;
        for (TraitField field : fields) {
            traits = changed(traits, field);
        }
        return traits;
    }

    private JsonObject changed(JsonObject traits, TraitField field) {
        List<String> path = below(field);
        if (isLeftEmpty(field)) {
            return traits;
        }
        Optional<Json> sent = value(field);
        if (sent.isPresent()) {
            return DottedPaths.put(traits, path, sent.get());
        }
        if (!field.isInput() || field.disabled() || isPartOfWhole(field)) {
            return traits;
        }
        boolean unticked = field.kind() == Kind.BOOLEAN
                && JsonBoolean.TRUE.equals(before(field).orElse(null));
        return unticked ? DottedPaths.put(traits, path, JsonBoolean.FALSE) : DottedPaths.remove(traits, path);
    }

    /** Whether an input had nothing to show, and came back so. */
    private boolean isLeftEmpty(TraitField field) {
        if (field.kind() == Kind.ARRAY) {
            var sent = ListItems.of(field.name(), written);
            return sent.written().isEmpty()
                    && before(field).filter(JsonArray.class::isInstance).isEmpty();
        }
        return before(field).isEmpty() && given(field).stream().allMatch(ListItems::isEmpty);
    }

    /** Whether an object around a field was sent as a whole. */
    private boolean isPartOfWhole(TraitField field) {
        List<String> path = field.path();
        return IntStream.range(1, path.size())
                .anyMatch(length -> written.containsKey(String.join(".", path.subList(0, length))));
    }

    private List<Json> given(TraitField field) {
        return written.getOrDefault(field.name(), List.of());
    }

    private Optional<Json> before(TraitField field) {
        return DottedPaths.find(before, below(field));
    }

    private static List<String> below(TraitField field) {
        return field.path().subList(1, field.path().size());
    }
}
