package dev.portcullis.http;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way in which an answer differs from a recorded one.
 *
 * @param name what was done, and where; places of a list count as one
 * @param harmless whether a client must read the answer all the same
 */
record Mutation(String name, boolean harmless, String body) {
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT.*Z";

    /** All of them for one body: at each place of its tree, and of its text as a whole. */
    static List<Mutation> of(Json body, Writer writer) {
        var found = new ArrayList<Mutation>();
        new Walk((name, harmless, changed) -> found.add(new Mutation(name, harmless, writer.text(changed))))
                .at("", body, whole -> whole);
        cuts(writer.text(body)).forEach(found::add);
        return found;
    }

    /** How a tree becomes text. */
    interface Writer {
        String text(Json json);
    }

    private static Stream<Mutation> cuts(String text) {
        return Stream.of(1, 4, 8, 12, 15)
                .map(part ->
                        new Mutation("cut at " + part + "/16", false, text.substring(0, text.length() * part / 16)));
    }

    /** Who is told of each changed tree. */
    private interface Found {
        void add(String name, boolean harmless, Json changed);
    }

    /** Puts a changed part back into its place in the whole. */
    private interface Place {
        Json with(Json part);
    }

    private record Walk(Found found) {
        void at(String path, Json json, Place place) {
            switch (json) {
                case JsonObject object -> object(path, object, place);
                case JsonArray array -> array(path, array, place);
                case JsonString(String text) -> text(path, text, place);
                case JsonNumber(BigDecimal number) -> number(path, number, place);
                case JsonBoolean flag -> change(path + " becomes a text", false, place, Json.of("true"));
                case JsonNull nothing -> change(path + " becomes an object", false, place, JsonObject.EMPTY);
            }
        }

        private void object(String path, JsonObject object, Place place) {
            Json surprise = JsonObject.of("deep", new JsonArray(List.of(Json.of(1), JsonNull.NULL)));
            change(path + " has an unknown member", true, place, object.with("x_new", surprise));
            change(path + " becomes a list", false, place, new JsonArray(List.of(object)));
            object.members().forEach((name, value) -> {
                String member = path + "/" + name;
                boolean optional = Required.isOptional(name, path, object);
                change(member + " is dropped", optional, place, object.without(name));
                change(member + " is null", optional, place, object.with(name, JsonNull.NULL));
                at(member, value, changed -> place.with(object.with(name, changed)));
            });
        }

        private void array(String path, JsonArray array, Place place) {
            change(path + " is empty", true, place, new JsonArray(List.of()));
            change(path + " becomes an object", false, place, JsonObject.EMPTY);
            for (int i = 0; i < array.items().size(); i++) {
                int index = i;
                Place item = changed -> {
                    var items = new ArrayList<>(array.items());
                    items.set(index, changed);
                    return place.with(new JsonArray(items));
                };
                change(path + "[] is null", false, item, JsonNull.NULL);
                at(path + "[]", array.items().get(i), item);
            }
        }

        private void text(String path, String text, Place place) {
            change(path + " is unheard of", Required.isOpen(path), place, Json.of("x_unheard_of"));
            change(path + " becomes a number", false, place, Json.of(7));
            change(path + " is empty text", false, place, Json.of(""));
            if (text.matches(MOMENT)) {
                String seconds = text.substring(0, 19);
                change(path + " has nine digits", true, place, Json.of(seconds + ".123456789Z"));
                change(path + " has an offset", true, place, Json.of(seconds + "+05:30"));
                change(path + " has no zone", false, place, Json.of(seconds));
                change(path + " is no day", false, place, Json.of("2026-02-30T00:00:00Z"));
            }
        }

        private void number(String path, BigDecimal number, Place place) {
            change(path + " is a float", true, place, new JsonNumber(number.setScale(2)));
            change(path + " is half", false, place, new JsonNumber(new BigDecimal("0.5")));
            change(path + " is huge", false, place, new JsonNumber(new BigDecimal("1e400")));
            change(path + " becomes a text", false, place, Json.of(number.toString()));
        }

        private void change(String name, boolean harmless, Place place, Json part) {
            found.add(name, harmless, place.with(part));
        }
    }
}
