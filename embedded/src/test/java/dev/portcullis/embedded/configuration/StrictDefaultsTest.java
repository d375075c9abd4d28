package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrictDefaultsTest {
    private static Stream<String> keys(String prefix, Map.Entry<String, Json> member) {
        String key = prefix + member.getKey();
        return member.getValue() instanceof JsonObject object
                ? object.members().entrySet().stream().flatMap(inner -> keys(key + ".", inner))
                : Stream.of(key);
    }

    @Test
    void the_documentation_names_every_default_that_strict_changes_and_no_other() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));
        String table = page.substring(page.indexOf("| Key | `strict` |"), page.indexOf("And it brings rules"));

        var named = Stream.of(table.split("\n"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toSet());

        assertThat(named)
                .isEqualTo(Resources.yaml("strict.yaml").members().entrySet().stream()
                        .flatMap(member -> keys("", member))
                        .collect(Collectors.toSet()));
    }
}
