package dev.portcullis.embedded.document;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the nodes of a YAML document into JSON values. */
final class YamlNodes {
    // Deeper than texts may be: only a value that holds itself comes so far.
    private static final int DEEPEST = 1000;
    private static final String MERGE = "<<";

    private final String name;
    private int depth;
    private int values;

    YamlNodes(String name) {
        this.name = name;
    }

    Json json(Node node) {
        if (++depth > DEEPEST) throw problem(node, "a value that holds itself");
        // Few aliases are enough for a list of lists that no memory holds.
        if (++values > YamlText.MOST_VALUES) throw BoundedEvents.tooMany(name);
        Json json = switch (node) {
            case MappingNode map when map.getTag().equals(Tag.MAP) -> object(map);
            case SequenceNode list when list.getTag().equals(Tag.SEQ) -> array(list);
            case ScalarNode scalar ->
                YamlScalars.json(scalar).orElseThrow(() -> problem(node, "a value that JSON does not have"));
            default -> throw problem(node, "a value that JSON does not have");
        };
        depth--;
        return json;
    }

    private JsonArray array(SequenceNode list) {
        var items = new ArrayList<Json>();
        list.getValue().forEach(item -> items.add(json(item)));
        return new JsonArray(items);
    }

    private JsonObject object(MappingNode map) {
        var members = new LinkedHashMap<String, Json>();
        var merged = new LinkedHashMap<String, Json>();
        for (NodeTuple pair : map.getValue()) {
            String key = key(pair.getKeyNode());
            if (key.equals(MERGE)) merge(pair.getValueNode(), merged);
            else if (members.put(key, json(pair.getValueNode())) != null) throw twice(pair.getKeyNode(), key);
        }
        merged.forEach(members::putIfAbsent);
        return new JsonObject(members);
    }

    private String key(Node key) {
        if (key instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) return scalar.getValue();
        throw problem(key, "a key that is no text (put it in quotes)");
    }

    // Of several maps the first one wins, and the map's own keys over all. Source: YAML's merge key type.
    private void merge(Node value, Map<String, Json> into) {
        switch (json(value)) {
            case JsonObject map -> map.members().forEach(into::putIfAbsent);
            case JsonArray maps -> maps.items().forEach(map -> mergeOne(value, map, into));
            default -> throw problem(value, "a merge of something that is no map");
        }
    }

    private void mergeOne(Node place, Json map, Map<String, Json> into) {
        if (!(map instanceof JsonObject object)) throw problem(place, "a merge of something that is no map");
        object.members().forEach(into::putIfAbsent);
    }

    private BadConfiguration twice(Node key, String text) {
        return problem(key, "the key " + text + " twice");
    }

    private BadConfiguration problem(Node node, String what) {
        String place = node.getStartMark().map(YamlText::place).orElse("");
        return new BadConfiguration(new Problem(name + place, "holds " + what));
    }
}
