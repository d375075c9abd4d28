package dev.portcullis.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a document fits must be what another implementation says of it, for any schema and any document. */
class SecondOpinionTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final ContractJson TEXT = ContractJson.create();

    private final Random random = new Random(20_260_401);

    @Test
    void two_implementations_agree_on_random_schemas_and_documents() {
        int fitting = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Json schema = schema(3);
            Json document = document(3);
            boolean fits = new JsonSchemaCompiler()
                    .compile("random", schema)
                    .validate(document)
                    .isEmpty();
            assertThat(fits)
                    .as("%s against %s", TEXT.writeText(document), TEXT.writeText(schema))
                    .isEqualTo(otherOpinion(schema, document));
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    private static boolean otherOpinion(Json schema, Json document) {
        return new ValidatorFactory()
                .withDefaultDialect(new Dialects.Draft7Dialect())
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .withDisabledSchemaValidation(true)
                .validate(TEXT.writeText(schema), TEXT.writeText(document))
                .isValid();
    }

    private Json schema(int depth) {
        if (depth == 0 || random.nextInt(12) == 0) {
            return Json.of(random.nextInt(4) > 0);
        }
        Map<String, Json> keywords = new LinkedHashMap<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> keyword(keywords, depth - 1));
        return new JsonObject(keywords);
    }

    private void keyword(Map<String, Json> to, int depth) {
        switch (random.nextInt(26)) {
            case 0, 1 -> to.put("type", pick("object", "array", "string", "number", "integer", "boolean", "null"));
            case 2 ->
                to.put("type", new JsonArray(List.of(pick("object", "array", "null"), pick("string", "integer"))));
            case 3 -> to.put("const", document(1));
            case 4 -> to.put("enum", new JsonArray(List.of(document(1), document(1), document(0))));
            case 5 -> to.put("not", schema(depth));
            case 6 -> to.put("allOf", schemas(depth));
            case 7 -> to.put("anyOf", schemas(depth));
            case 8 -> to.put("oneOf", schemas(depth));
            case 9 -> {
                to.put("if", schema(depth));
                to.put("then", schema(depth));
                to.put("else", schema(depth));
            }
            case 10 -> to.put("minProperties", small());
            case 11 -> to.put("maxProperties", small());
            case 12 -> to.put("required", JsonArray.ofTexts(List.of(name(), name())));
            case 13, 14 -> to.put("properties", named(NAMES::get, depth));
            case 15 -> to.put("patternProperties", named(List.of("^a", "b|c", "c$")::get, depth));
            case 16 -> to.put("additionalProperties", schema(depth));
            case 17 -> to.put("propertyNames", schema(depth));
            case 18 -> to.put("dependencies", JsonObject.of("a", JsonArray.ofTexts(List.of("b")), "b", schema(depth)));
            case 19 -> to.put(random.nextBoolean() ? "minItems" : "maxItems", small());
            case 20 -> to.put("uniqueItems", Json.of(random.nextBoolean()));
            case 21 -> to.put("items", random.nextBoolean() ? schema(depth) : schemas(depth));
            case 22 -> to.put(random.nextBoolean() ? "additionalItems" : "contains", schema(depth));
            case 23 -> to.put(random.nextBoolean() ? "minLength" : "maxLength", small());
            case 24 -> to.put("pattern", pick("^a", "b", "^(ab)*$", "\\pL"));
            default -> to.put(text("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), number());
        }
        if (random.nextInt(8) == 0) {
            to.put("multipleOf", random.nextBoolean() ? Json.of(2) : new JsonNumber(new BigDecimal("0.5")));
        }
    }

    private Json document(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> JsonNull.NULL;
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> pick("", "a", "ab", "abc", "👩🏽‍🚀");
            case 3, 4 -> number();
            case 5, 6 ->
                new JsonArray(IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> document(depth - 1))
                        .toList());
            default -> {
                var members = new LinkedHashMap<String, Json>();
                IntStream.range(0, random.nextInt(4)).forEach(i -> members.put(name(), document(depth - 1)));
                yield new JsonObject(members);
            }
        };
    }

    private JsonArray schemas(int depth) {
        return new JsonArray(List.of(schema(depth), schema(depth)));
    }

    private JsonObject named(Function<Integer, String> name, int depth) {
        return JsonObject.of(
                name.apply(random.nextInt(3)), schema(depth), name.apply(random.nextInt(3)), schema(depth));
    }

    private Json number() {
        return new JsonNumber(new BigDecimal(text("-1", "0", "1", "1.0", "1.5", "2", "3", "1e1")));
    }

    private Json small() {
        return Json.of(random.nextInt(3));
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Json pick(String... texts) {
        return Json.of(text(texts));
    }

    private String text(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
