package dev.portcullis.boundary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.flow.FlowId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final String ID = "11111111-2222-4333-8444-555555555555";

    @ParameterizedTest
    @ValueSource(strings = {"1", "t", "T", "TRUE", "true", "True"})
    void a_flag_is_set_by_each_text_that_means_true(String value) {
        assertThat(new Query("refresh=" + value).flag("refresh")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "refresh", "refresh=", "refresh=on", "refresh=yes", "refresh=tRUE", "refresh=0", "other=1"})
    void a_flag_is_not_set_by_anything_else(String query) {
        assertThat(new Query(query).flag("refresh")).isFalse();
    }

    @Test
    void of_several_values_the_first_counts() {
        assertThat(new Query("aal=aal1&aal=aal2").given("aal")).isEqualTo("aal1");
    }

    @Test
    void an_empty_value_is_not_given() {
        assertThat(new Query("aal=").given("aal")).isNull();
    }

    @Test
    void a_flow_is_found_by_its_id() {
        assertThat(new Query("flow=" + ID).flow()).hasToString(ID);
        assertThat(new Query("id=" + ID).shownFlow()).hasToString(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "flow=nonsense&id=nonsense", "flow=&id=", "flow=1-1-1-1-1&id=1-1-1-1-1"})
    void a_malformed_id_is_no_flow(String query) {
        assertThat(new Query(query).flow()).isNull();
        assertThat(new Query(query).shownFlow()).isEqualTo(FlowId.NIL);
    }

    @Test
    @DisplayName("[U22] fields of a form that stand in the query count where the form has none of that name")
    void fields_in_the_query_count_where_the_form_has_none() {
        var query = new Query("flow=" + ID + "&token=t&method=password&identifier=query");
        var form = Map.of("identifier", List.of("form"), "password", List.of("p"));
        assertThat(query.fieldsWith(form, Set.of("flow", "token")))
                .containsOnly(
                        Map.entry("method", List.of("password")),
                        Map.entry("identifier", List.of("form")),
                        Map.entry("password", List.of("p")));
    }
}
