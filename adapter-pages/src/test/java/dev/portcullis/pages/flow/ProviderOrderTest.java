package dev.portcullis.pages.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where buttons of providers stand. Source: docs/contract/federation.md, "Choosing a provider". */
class ProviderOrderTest {
    private static UiNode button(String name, String provider) {
        return new UiNode(
                NodeGroup.OIDC, Input.of(name, InputType.SUBMIT).withValue(Json.of(provider)), List.of(), null);
    }

    private static UiNode field(NodeGroup group, String name) {
        return new UiNode(group, Input.of(name, InputType.TEXT), List.of(), null);
    }

    private static List<String> ordered(List<String> names, UiNode... nodes) {
        var ui = new UiContainer("https://id.example.org", "POST", List.of(nodes), List.of());
        return new ProviderOrder(names)
                .in(ui).nodes().stream()
                        .map(node -> ((Input) node.attributes()))
                        .map(input -> input.value() instanceof JsonString(String value) ? value : input.name())
                        .toList();
    }

    @Test
    void buttons_stand_as_configured_and_everything_else_where_it_was() {
        assertThat(ordered(
                        List.of("zebra", "work", "apple"),
                        button("provider", "apple"),
                        field(NodeGroup.DEFAULT, "identifier"),
                        button("provider", "work"),
                        field(NodeGroup.OIDC, "traits.name"),
                        button("provider", "zebra")))
                .containsExactly("zebra", "identifier", "work", "traits.name", "apple");
    }

    @Test
    void what_nobody_configured_follows_in_its_own_order() {
        assertThat(ordered(
                        List.of("work"), button("provider", "b"), button("provider", "a"), button("provider", "work")))
                .containsExactly("work", "b", "a");
    }

    @Test
    void what_links_stands_before_what_unlinks() {
        assertThat(ordered(List.of("c", "b", "a"), button("link", "a"), button("link", "c"), button("unlink", "b")))
                .containsExactly("c", "a", "b");
    }
}
