package dev.portcullis.ports.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    private static final JsonObject KEY = JsonObject.of("id", Json.of("1"));
    private static final JsonObject LISTS =
            JsonObject.of("keys", new JsonArray(List.of(KEY, Json.of("2"))), "name", Json.of("ann"));

    @Test
    void the_items_of_an_array_come_in_its_order() {
        assertThat(LISTS.items("keys")).containsExactly(KEY, Json.of("2"));
    }

    @Test
    void of_its_items_the_objects_can_be_had_alone() {
        assertThat(LISTS.objects("keys")).containsExactly(KEY);
    }

    @Test
    void what_is_no_array_or_not_there_has_no_items() {
        assertThat(LISTS.items("name")).isEmpty();
        assertThat(LISTS.objects("missing")).isEmpty();
    }
}
