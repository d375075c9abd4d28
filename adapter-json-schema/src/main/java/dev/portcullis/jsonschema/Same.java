package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values equal that JSON Schema calls equal: 1, 1.0 and 1e0 are one number. */
final class Same {
    private Same() {}

    static Json form(Json value) {
        return switch (value) {
            case JsonNumber(BigDecimal number) -> new JsonNumber(Numbers.plain(number));
            case JsonArray(List<Json> items) ->
                new JsonArray(items.stream().map(Same::form).toList());
            case JsonObject(Map<String, Json> members) -> object(members);
            default -> value;
        };
    }

    private static JsonObject object(Map<String, Json> members) {
        var forms = new LinkedHashMap<String, Json>();
        members.forEach((name, member) -> forms.put(name, form(member)));
        return new JsonObject(forms);
    }
}
