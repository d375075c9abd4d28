package dev.portcullis.embedded.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditorSchemaTest {
    private static final Path FILE = Path.of("..", "docs", "configuration.schema.json");
    private static final JsonText JSON = new ContractJsonText(ContractJson.create());

    private final JsonObject schema = new EditorSchema(KnownKeys.load()).whole();

    @Test
    void the_schema_for_editors_is_the_table() throws IOException {
        String drawn = drawn(schema, "") + "\n";
        if (Boolean.getBoolean("portcullis.write-schema")) {
            Files.writeString(FILE, drawn);
        }
        assertThat(FILE)
                .as(
                        "draw it anew: mvn -pl embedded -am test -Dtest=EditorSchemaTest -DargLine=-Dportcullis.write-schema=true")
                .content()
                .isEqualTo(drawn);
    }

    @Test
    void it_knows_names_values_and_limits() {
        assertThat(at("log", "level").get("enum"))
                .contains(JsonArray.ofTexts(List.of("trace", "debug", "info", "warning", "error", "fatal", "panic")));
        assertThat(at("serve", "public", "port").get("maximum")).contains(Json.of(65535));
        assertThat(at("selfservice", "flows", "login", "ui_url").get("type")).contains(Json.of("string"));
        assertThat(schema.get("additionalProperties")).contains(Json.of(false));
    }

    private JsonObject at(String... names) {
        JsonObject place = schema;
        for (String name : names) {
            place = place.object("properties").object(name);
        }
        return place;
    }

    private static String drawn(Json value, String margin) {
        String inner = margin + "  ";
        return switch (value) {
            case JsonObject object
            when !object.members().isEmpty() ->
                object.members().entrySet().stream()
                        .map(member -> inner + quoted(member) + drawn(member.getValue(), inner))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + margin + "}"));
            default -> JSON.write(value);
        };
    }

    private static String quoted(Map.Entry<String, Json> member) {
        return "\"" + member.getKey() + "\": ";
    }
}
