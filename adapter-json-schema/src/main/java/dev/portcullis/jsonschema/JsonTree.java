package dev.portcullis.jsonschema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our JSON as the validator wants to see it.
 *
 * @param pointer where the value stands in its document, as a JSON pointer
 */
record JsonTree(Json value, String pointer) implements JsonNode {

    static JsonTree root(Json value) {
        return new JsonTree(value, "");
    }

    /** Takes our JSON only: texts are read elsewhere. */
    static final class Factory implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return switch (node) {
                case JsonTree tree -> tree;
                case Json json -> root(json);
                default -> throw new IllegalArgumentException("no JSON of ours: " + node.getClass());
            };
        }

        @Override
        public JsonNode create(String text) {
            return root(MetaSchemaText.read(text));
        }
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        return switch (value) {
            case JsonNull none -> SimpleType.NULL;
            case JsonBoolean flag -> SimpleType.BOOLEAN;
            case JsonString text -> SimpleType.STRING;
            case JsonNumber number -> isWhole(number.value()) ? SimpleType.INTEGER : SimpleType.NUMBER;
            case JsonArray array -> SimpleType.ARRAY;
            case JsonObject object -> SimpleType.OBJECT;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public boolean asBoolean() {
        return value instanceof JsonBoolean(boolean flag) && flag;
    }

    /** The validator asks any plain value for its text, for messages. */
    @Override
    public String asString() {
        return switch (value) {
            case JsonString(String text) -> text;
            case JsonNumber number -> number.value().toString();
            case JsonBoolean(boolean flag) -> String.valueOf(flag);
            default -> "null";
        };
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return ((JsonNumber) value).value();
    }

    @Override
    public List<JsonNode> asArray() {
        List<Json> items = ((JsonArray) value).items();
        var nodes = new ArrayList<JsonNode>(items.size());
        for (int i = 0; i < items.size(); i++) {
            nodes.add(new JsonTree(items.get(i), pointer + "/" + i));
        }
        return nodes;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        var nodes = new LinkedHashMap<String, JsonNode>();
        ((JsonObject) value)
                .members()
                .forEach((name, member) ->
                        nodes.put(name, new JsonTree(member, pointer + "/" + JsonNode.encodeJsonPointer(name))));
        return nodes;
    }
}
