package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value within a schema document that knows where it stands, for references and for people who must mend it.
 *
 * @param document what the schema is called
 * @param base what references are relative to
 * @param pointer the way from the root, a JSON Pointer
 */
record SchemaNode(String document, Draft draft, URI base, String pointer, Json value) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    static SchemaNode root(String document, Draft draft, Json value) {
        return new SchemaNode(document, draft, URI.create("schema:/document"), "", value).rebased();
    }

    /** A part of it, under a name or an index. */
    SchemaNode child(String name, Json part) {
        String step = name.replace("~", "~0").replace("/", "~1");
        return new SchemaNode(document, draft, base, pointer + "/" + step, part).rebased();
    }

    // An id moves the base of everything below; beside a reference it does not count.
    private SchemaNode rebased() {
        return value instanceof JsonObject object && !object.has("$ref")
                ? object.text(draft.idKeyword()).map(this::withBase).orElse(this)
                : this;
    }

    private SchemaNode withBase(String id) {
        try {
            return new SchemaNode(document, draft, resolved(id), pointer, value);
        } catch (IllegalArgumentException malformed) {
            throw bad("the id '" + id + "' is no URI");
        }
    }

    // A mere fragment belongs to any base, also to one such as urn:… that nothing can be relative to.
    private URI resolved(String id) {
        return id.startsWith("#") ? URI.create(base.toString().replaceFirst("#.*", "") + id) : base.resolve(id);
    }

    Optional<SchemaNode> get(String keyword) {
        return value instanceof JsonObject object
                ? object.get(keyword).map(operand -> child(keyword, operand))
                : Optional.empty();
    }

    Map<String, SchemaNode> members() {
        if (!(value instanceof JsonObject(Map<String, Json> members))) {
            throw bad("must be an object");
        }
        var nodes = new LinkedHashMap<String, SchemaNode>();
        members.forEach((name, member) -> nodes.put(name, child(name, member)));
        return nodes;
    }

    List<SchemaNode> items() {
        if (!(value instanceof JsonArray(List<Json> items))) {
            throw bad("must be an array");
        }
        var nodes = new ArrayList<SchemaNode>();
        items.forEach(item -> nodes.add(child(Integer.toString(nodes.size()), item)));
        return nodes;
    }

    List<SchemaNode> someItems() {
        List<SchemaNode> items = items();
        if (items.isEmpty()) {
            throw bad("must have at least one item");
        }
        return items;
    }

    String text() {
        if (value instanceof JsonString(String text)) {
            return text;
        }
        throw bad("must be a string");
    }

    List<String> texts() {
        return items().stream().map(SchemaNode::text).toList();
    }

    boolean flag() {
        if (value instanceof JsonBoolean(boolean flag)) {
            return flag;
        }
        throw bad("must be true or false");
    }

    BigDecimal number() {
        if (value instanceof JsonNumber(BigDecimal number)) {
            return number;
        }
        throw bad("must be a number");
    }

    /** A whole number, 0 or more; beyond what an int holds it is as good as the greatest int. */
    int count() {
        BigDecimal number = number();
        if (number.signum() < 0 || !Numbers.isWhole(number)) {
            throw bad("must be a whole number, 0 or more");
        }
        return number.compareTo(MOST) > 0 ? Integer.MAX_VALUE : number.intValueExact();
    }

    boolean isSince(Draft first) {
        return draft.isSince(first);
    }

    IllegalArgumentException bad(String why) {
        return new IllegalArgumentException(document + "#" + pointer + ": " + why);
    }
}
