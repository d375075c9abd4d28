package dev.portcullis.domain.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Source: docs/contract/forms.md, "Order". */
class NodeOrderTest {
    private static final List<String> TRAITS = List.of(
            "traits.email",
            "traits.name.first",
            "traits.name.last",
            "traits.age",
            "traits.newsletter",
            "traits.colour",
            "traits.website",
            "traits.born",
            "traits.height",
            "traits.tags");

    private static final NodeOrder LOGIN = new NodeOrder(
            List.of("oidc", "default", "webauthn", "passkey", "code", "password", "totp", "lookup_secret"),
            List.of("csrf_token", "identifier", "password"));
    private static final NodeOrder REGISTRATION = new NodeOrder(
            List.of("oidc", "saml", "default", "webauthn", "passkey", "code", "password", "captcha", "profile"),
            join(List.of("csrf_token", TRAITS.getFirst(), "password"), TRAITS.subList(1, TRAITS.size())));
    private static final NodeOrder SETTINGS = new NodeOrder(
            List.of("default", "profile", "password", "oidc", "lookup_secret", "webauthn", "passkey", "totp"), TRAITS);

    /** What the contract says is never sorted: the answers after a first step. */
    private static final Set<String> UNSORTED = Set.of(
            "two_step_idfirst_password_code.login_step2",
            "two_step_idfirst_password_code.login_code_sent",
            "two_step_idfirst_password_code.registration_code_sent");

    private static List<String> join(List<String> left, List<String> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    static Stream<ObservedForm> sortedForms() {
        return ObservedForm.all().stream().filter(form -> !UNSORTED.contains(form.name()));
    }

    private static NodeOrder orderOf(ObservedForm form) {
        return switch (form.flow()) {
            case "login" -> LOGIN;
            case "registration" -> REGISTRATION;
            default -> SETTINGS;
        };
    }

    @ParameterizedTest
    @MethodSource("sortedForms")
    void an_observed_form_is_in_order(ObservedForm form) {
        assertThat(ids(orderOf(form).sort(form.nodes()))).isEqualTo(ids(form.nodes()));
    }

    @ParameterizedTest
    @MethodSource("sortedForms")
    void an_observed_form_comes_of_its_nodes_in_any_order(ObservedForm form) {
        for (long seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(form.nodes());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(ids(orderOf(form).sort(shuffled))).isEqualTo(ids(form.nodes()));
        }
    }

    @Test
    void the_password_climbs_to_the_first_trait_where_no_other_group_stands_between() {
        var nodes = List.of(
                node("password", "password"),
                node("default", "traits.name.first"),
                node("default", "traits.email"),
                node("default", "csrf_token"));

        assertThat(ids(REGISTRATION.sort(nodes)))
                .containsExactly("csrf_token", "traits.email", "password", "traits.name.first");
    }

    @Test
    void a_group_between_keeps_the_password_below() {
        var nodes = List.of(
                node("password", "password"),
                node("code", "resend"),
                node("default", "traits.name.first"),
                node("default", "traits.email"));

        assertThat(ids(REGISTRATION.sort(nodes)))
                .containsExactly("traits.email", "traits.name.first", "resend", "password");
    }

    @Test
    void a_group_that_is_not_listed_comes_first() {
        var nodes = List.of(node("default", "csrf_token"), node("identifier_first", "identifier"));

        assertThat(ids(LOGIN.sort(nodes))).containsExactly("identifier", "csrf_token");
    }

    @Test
    void the_method_comes_last_of_its_group_and_other_unknown_ids_before_it() {
        var nodes =
                List.of(node("password", "method"), node("password", "somewhere_else"), node("password", "password"));

        assertThat(ids(LOGIN.sort(nodes))).containsExactly("password", "somewhere_else", "method");
    }

    @Test
    void an_id_takes_the_place_of_the_first_key_that_it_begins_with() {
        var nodes = List.of(
                node("profile", "traits.name.first"),
                node("profile", "traits.email_alt"),
                node("profile", "traits.email"));

        assertThat(ids(SETTINGS.sort(nodes))).startsWith("traits.email_alt", "traits.email");
    }

    @Test
    void at_one_place_the_shown_value_decides_and_nothing_counts_as_a_text_of_its_own() {
        var nodes = List.of(
                Samples.node(NodeGroup.PROFILE, "traits.tags.1", Json.of("b")),
                Samples.node(NodeGroup.PROFILE, "traits.tags.2", Json.of(true)),
                Samples.node(NodeGroup.PROFILE, "traits.tags.3", Json.of(7)),
                Samples.node(NodeGroup.PROFILE, "traits.tags.0", Json.of("a")),
                Samples.node(NodeGroup.PROFILE, "traits.tags", null),
                Samples.node(NodeGroup.PROFILE, "traits.tags.4", JsonNull.NULL));

        assertThat(ids(SETTINGS.sort(nodes)))
                .containsExactly(
                        "traits.tags.3",
                        "traits.tags",
                        "traits.tags.4",
                        "traits.tags.0",
                        "traits.tags.1",
                        "traits.tags.2");
    }

    @Test
    void a_long_form_keeps_groups_in_order_and_nodes_by_key() {
        var nodes = new ArrayList<UiNode>();
        nodes.add(node("password", "method"));
        nodes.add(node("password", "password"));
        IntStream.range(0, 25).forEach(i -> nodes.add(node("default", "traits.tags." + i)));
        nodes.add(node("default", "csrf_token"));

        List<String> sorted = ids(REGISTRATION.sort(nodes));

        assertThat(sorted)
                .startsWith("csrf_token", "traits.tags.0", "traits.tags.1")
                .endsWith("password", "method");
    }

    @Test
    void in_a_long_form_too_buttons_of_one_name_stand_in_the_order_of_their_values() {
        var nodes = new ArrayList<UiNode>();
        List.of("mock", "work", "fed").forEach(id -> nodes.add(Samples.node(NodeGroup.OIDC, "provider", Json.of(id))));
        IntStream.range(0, 25).forEach(i -> nodes.add(node("default", "traits.n" + i)));

        assertThat(REGISTRATION.sort(nodes).stream().limit(3).map(node -> ((Input) node.attributes()).value()))
                .containsExactly(Json.of("fed"), Json.of("mock"), Json.of("work"));
    }

    @Test
    void nothing_is_lost_and_nothing_is_added() {
        for (int count : List.of(0, 1, 2, 19, 20, 21, 60)) {
            var nodes = IntStream.range(0, count)
                    .mapToObj(i -> node(i % 3 == 0 ? "default" : i % 3 == 1 ? "password" : "code", "n" + i))
                    .toList();

            assertThat(LOGIN.sort(nodes)).containsExactlyInAnyOrderElementsOf(nodes);
        }
    }

    private static UiNode node(String group, String name) {
        return Samples.node(new NodeGroup(group), name, null);
    }

    private static List<String> ids(List<UiNode> nodes) {
        return nodes.stream().map(UiNode::id).toList();
    }
}
