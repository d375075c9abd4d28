package dev.portcullis.domain.submission;

import static dev.portcullis.domain.fixture.TestJson.json;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DottedPathsTest {
    @Test
    void leaves_are_named_by_their_way_and_items_by_their_place() {
        assertThat(DottedPaths.leaves(
                        "traits", json("{'a':'x','name':{'first':1},'tags':['p','q'],'none':null,'empty':{}}")))
                .containsExactly(
                        Map.entry("traits.a", Json.of("x")),
                        Map.entry("traits.name.first", Json.of(1)),
                        Map.entry("traits.tags.0", Json.of("p")),
                        Map.entry("traits.tags.1", Json.of("q")),
                        Map.entry("traits.none", JsonNull.NULL));
    }

    @Test
    void values_make_the_objects_on_their_way() {
        assertThat(DottedPaths.put(JsonObject.EMPTY, List.of("a", "b", "c"), Json.of(1)))
                .isEqualTo(json("{'a':{'b':{'c':1}}}"));
    }

    @Test
    void values_never_replace_what_is_on_their_way() {
        assertThat(DottedPaths.put(object("{'a':'text'}"), List.of("a", "b"), Json.of(1)))
                .isEqualTo(json("{'a':'text'}"));
        assertThat(DottedPaths.putIfAbsent(object("{'a':'text'}"), List.of("a", "b"), Json.of(1)))
                .isEqualTo(json("{'a':'text'}"));
    }

    @Test
    void what_is_there_stays_where_only_the_absent_is_set() {
        assertThat(DottedPaths.putIfAbsent(object("{'a':{'b':1}}"), List.of("a", "b"), Json.of(2)))
                .isEqualTo(json("{'a':{'b':1}}"));
        assertThat(DottedPaths.putIfAbsent(object("{'a':{}}"), List.of("a", "b"), Json.of(2)))
                .isEqualTo(json("{'a':{'b':2}}"));
    }
}
