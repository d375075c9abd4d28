package dev.portcullis.companion.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final NodeGroup TELEPATHY = new NodeGroup("telepathy");
    private static final UiText REFUSED = new UiText(4000006, "no", TextType.ERROR, JsonObject.EMPTY);
    private static final UiText TOO_SHORT = new UiText(4000032, "short", TextType.ERROR, JsonObject.EMPTY);

    private final Form form = Form.of(flow(
            input(NodeGroup.DEFAULT, "csrf_token", InputType.HIDDEN, "t0ken", true),
            input(NodeGroup.DEFAULT, "traits.name.first", InputType.TEXT, null, true),
            input(NodeGroup.DEFAULT, "traits.age", InputType.NUMBER, null, false),
            input(NodeGroup.DEFAULT, "traits.news", InputType.CHECKBOX, null, false),
            input(NodeGroup.PASSWORD, "password", InputType.PASSWORD, null, true)
                    .withMessages(List.of(TOO_SHORT)),
            input(NodeGroup.PASSWORD, "method", InputType.SUBMIT, "password", false),
            input(NodeGroup.CODE, "code", InputType.TEXT, null, true),
            input(NodeGroup.CODE, "method", InputType.HIDDEN, "code", false),
            input(NodeGroup.CODE, "resend", InputType.SUBMIT, "code", false),
            input(NodeGroup.OIDC, "provider", InputType.SUBMIT, "github", false),
            new UiNode(TELEPATHY, new NodeAttributes.Unknown("aura", "glow", JsonObject.EMPTY), List.of(), null)));

    private static UiNode input(
            NodeGroup group, String name, InputType type, @Nullable String value, boolean required) {
        var input = Input.of(name, type).withRequired(required).withValue(value == null ? null : Json.of(value));
        return new UiNode(group, input, List.of(), null);
    }

    private static Flow flow(UiNode... nodes) {
        var ui = new UiContainer("https://id.example.org", "POST", List.of(nodes), List.of(REFUSED));
        return new VerificationFlow(
                new FlowId(UUID.randomUUID()),
                FlowType.API,
                null,
                null,
                null,
                null,
                null,
                ui,
                FlowState.CHOOSE_METHOD,
                null);
    }

    private FilledForm complete() {
        return form.choose("password").with("traits.name.first", "Ada").with("password", "correct horse");
    }

    @Test
    void a_node_is_found_by_its_name() {
        assertThat(form.node("password")).map(UiNode::group).contains(NodeGroup.PASSWORD);
        assertThat(form.require("glow").group()).isEqualTo(TELEPATHY);
        assertThat(form.node("nothing")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> form.require("nothing"))
                .withMessageContaining("nothing")
                .withMessageContaining("traits.name.first");
    }

    @Test
    void nodes_are_grouped_in_the_order_to_show_them() {
        assertThat(form.groups().keySet())
                .containsExactly(NodeGroup.DEFAULT, NodeGroup.PASSWORD, NodeGroup.CODE, NodeGroup.OIDC, TELEPATHY);
        assertThat(form.group(NodeGroup.PASSWORD)).extracting(UiNode::id).containsExactly("password", "method");
    }

    @Test
    void all_messages_are_told_those_about_the_whole_first() {
        assertThat(form.messages()).containsExactly(REFUSED, TOO_SHORT);
    }

    @Test
    void hidden_values_and_the_token_of_the_form_are_carried_over() {
        assertThat(complete().toJson())
                .isEqualTo(JsonObject.of("csrf_token", Json.of("t0ken"), "method", Json.of("password"))
                        .with("traits", JsonObject.of("name", JsonObject.of("first", Json.of("Ada"))))
                        .with("password", Json.of("correct horse")));
    }

    @Test
    void what_is_typed_becomes_what_the_field_holds() {
        var traits = complete()
                .with("traits.age", "36")
                .with("traits.news", "on")
                .toJson()
                .object("traits");
        assertThat(traits.get("age")).contains(Json.of(36));
        assertThat(traits.get("news")).contains(Json.of(true));
        assertThat(traits.object("name").text("first")).contains("Ada");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> complete().with("traits.age", "old"))
                .withMessage("The field traits.age takes a number");
    }

    @Test
    void a_form_is_not_sent_before_all_is_entered_that_it_requires() {
        var started = form.choose("password").with("password", "");
        assertThat(started.missing()).containsExactly("traits.name.first", "password");
        assertThatExceptionOfType(IncompleteForm.class)
                .isThrownBy(started::toJson)
                .withMessage("The form still needs traits.name.first, password")
                .satisfies(incomplete ->
                        assertThat(incomplete.missing()).containsExactly("traits.name.first", "password"));
        assertThat(complete().missing()).isEmpty();
    }

    @Test
    void a_field_that_is_not_there_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.choose("password").with("pasword", "s3cret"))
                .withMessageContaining("pasword")
                .withMessageContaining("password")
                .withMessageNotContainingAny("s3cret");
    }

    @Test
    void members_without_a_field_may_be_sent() {
        var sent = complete().with("transient_payload.from", Json.of("app")).toJson();
        assertThat(sent.object("transient_payload").text("from")).contains("app");
    }

    @Test
    void a_method_that_is_not_offered_is_refused_at_once() {
        assertThat(form.methods()).containsExactly("password");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> form.choose("telepathy"))
                .withMessageContaining("[password]");
    }

    @Test
    void other_buttons_send_their_group_and_require_nothing() {
        assertThat(form.press("provider", "github").toJson())
                .isEqualTo(JsonObject.of("csrf_token", Json.of("t0ken"), "method", Json.of("oidc"))
                        .with("provider", Json.of("github")));
        assertThat(form.press("resend", "code").toJson().text("method")).contains("code");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> form.press("provider", "elsewhere"));
    }

    @Test
    void nothing_shows_what_was_entered() {
        assertThat(complete()).asString().contains("password").doesNotContain("correct horse", "t0ken");
    }
}
