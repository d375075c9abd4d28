package dev.portcullis.domain.form;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Schemas of every kind, and traits that they allow, by chance that can be repeated. */
final class RandomTraits {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Ada",
            " padded ",
            "two\nlines",
            "dos\r\nlines",
            "old\rmac",
            "\"quoted\" & <b>",
            "Ζωή 👩🏽‍🚀",
            "true",
            "7",
            "007",
            "null",
            "a.b",
            "[]",
            "{}",
            "\t");

    /** A part of a schema, and what fits it. */
    private record Part(JsonObject schema, Supplier<Json> value) {}

    private final Random random;

    RandomTraits(long seed) {
        random = new Random(seed);
    }

    /** @param schema the whole schema @param traits what it allows */
    record Pair(JsonObject schema, JsonObject traits) {}

    Pair next() {
        Part traits = object(2);
        JsonObject schema =
                JsonObject.of("type", Json.of("object"), "properties", JsonObject.of("traits", traits.schema()));
        return new Pair(schema, (JsonObject) traits.value().get());
    }

    private Part object(int depth) {
        JsonObject properties = JsonObject.EMPTY;
        var parts = new ArrayList<Part>();
        var required = new ArrayList<String>();
        JsonObject value = JsonObject.EMPTY;
        int many = 1 + random.nextInt(5);
        for (int i = 0; i < many; i++) {
            String name = List.of("email", "tags", "name", "0", "first_name", "Größe", "a", "b")
                    .get(random.nextInt(8));
            if (!properties.has(name)) {
                Part part = part(depth - 1);
                parts.add(part);
                boolean disabled = random.nextInt(10) == 0;
                properties = properties.with(
                        name, disabled ? part.schema().with("disableFormField", Json.of(true)) : part.schema());
                boolean must = random.nextInt(4) == 0;
                if (must) {
                    required.add(name);
                }
                if (must || random.nextInt(4) > 0) {
                    value = value.with(name, part.value().get());
                }
            }
        }
        if (random.nextInt(4) == 0) {
            value = value.with(
                    "beyond",
                    List.of(Json.of("x"), JsonNull.NULL, JsonObject.EMPTY).get(random.nextInt(3)));
        }
        JsonObject schema = JsonObject.of("type", Json.of("object"), "properties", properties);
        JsonObject drawn = value;
        return new Part(
                required.isEmpty() ? schema : schema.with("required", JsonArray.ofTexts(required)), () -> drawn);
    }

    private Part part(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 14)) {
            case 0, 1 -> new Part(type("string"), this::text);
            case 2 ->
                new Part(
                        type("string").with("format", Json.of("email")),
                        () -> Json.of("ada" + random.nextInt(9) + "@Example.org"));
            case 3 ->
                new Part(
                        type("string").with("format", Json.of("date")),
                        () -> Json.of("19%02d-0%d-1%d"
                                .formatted(random.nextInt(100), 1 + random.nextInt(9), random.nextInt(10))));
            case 4 -> new Part(type("string").with("format", Json.of("date-time")), () -> Json.of(moment()));
            case 5 ->
                new Part(
                        type("string").with("format", Json.of("uri")),
                        () -> Json.of("https://example.org/?a=" + random.nextInt()));
            case 6 -> new Part(type("number"), this::number);
            case 7 -> new Part(type("integer"), this::whole);
            case 8 -> new Part(type("boolean"), () -> Json.of(random.nextBoolean()));
            case 9 -> nullable();
            case 10 -> choice();
            case 11, 12 -> list(depth);
            case 13 -> new Part(JsonObject.EMPTY, this::anything);
            default -> object(depth);
        };
    }

    private static JsonObject type(String name) {
        return JsonObject.of("type", Json.of(name));
    }

    private Part nullable() {
        Part one = part(0);
        Json type = one.schema().get("type").orElse(Json.of("string"));
        JsonObject schema = one.schema().with("type", new JsonArray(List.of(type, Json.of("null"))));
        return new Part(
                schema, () -> random.nextBoolean() ? JsonNull.NULL : one.value().get());
    }

    private Part choice() {
        boolean texts = random.nextBoolean();
        List<Json> all = texts
                ? List.of(Json.of("free"), Json.of("team"), Json.of(" team "), Json.of(""))
                : List.of(Json.of(1), Json.of(2), new JsonNumber(new BigDecimal("2.50")));
        JsonObject schema = type(texts ? "string" : "number").with("enum", new JsonArray(all));
        return new Part(schema, () -> all.get(random.nextInt(all.size())));
    }

    private Part list(int depth) {
        Part item = part(depth - 1);
        JsonObject schema = type("array").with("items", item.schema());
        return new Part(schema, () -> {
            var items = new ArrayList<Json>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(item.value().get());
            }
            return new JsonArray(items);
        });
    }

    private Json text() {
        return Json.of(TEXTS.get(random.nextInt(TEXTS.size())));
    }

    private String moment() {
        String fraction = List.of("", ".5", ".123", ".123456789", ".000").get(random.nextInt(5));
        String zone = List.of("Z", "+02:00", "-11:30", "z").get(random.nextInt(4));
        return "20%02d-0%d-1%dT1%d:0%d:%02d%s%s"
                .formatted(
                        random.nextInt(100),
                        1 + random.nextInt(9),
                        random.nextInt(10),
                        random.nextInt(10),
                        random.nextInt(10),
                        random.nextInt(60),
                        fraction,
                        zone);
    }

    private Json number() {
        return new JsonNumber(new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(40) - 20));
    }

    private Json whole() {
        BigInteger number = new BigInteger(1 + random.nextInt(100), random);
        return new JsonNumber(new BigDecimal(random.nextBoolean() ? number : number.negate()));
    }

    private Json anything() {
        return switch (random.nextInt(6)) {
            case 0 -> JsonNull.NULL;
            case 1 -> JsonBoolean.TRUE;
            case 2 -> number();
            case 3 -> new JsonArray(List.of(text(), new JsonArray(List.of(whole()))));
            case 4 -> JsonObject.of("inner", text());
            default -> text();
        };
    }
}
