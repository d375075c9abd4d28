package dev.portcullis.domain.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final UiText ONE = Samples.text(1);
    private static final UiText TWO = Samples.text(2);
    private static final UiContainer FORM = Form.to(
                    "https://id.example.org/x",
                    List.of(
                            Samples.node(NodeGroup.DEFAULT, "traits.a", Json.of("first")),
                            Samples.node(NodeGroup.DEFAULT, "traits.b", Json.of("second")),
                            Samples.node(NodeGroup.CODE, "method", Json.of("code")),
                            Samples.node(NodeGroup.PASSWORD, "method", Json.of("password"))))
            .done();

    @Test
    void a_form_is_posted() {
        assertThat(FORM.method()).isEqualTo("POST");
        assertThat(FORM.action()).isEqualTo("https://id.example.org/x");
    }

    @Test
    void the_same_is_not_told_twice() {
        var told = Form.of(FORM).tell(ONE).tell(TWO).tell(ONE).done();

        assertThat(told.messages()).containsExactly(ONE, TWO);
    }

    @Test
    void several_things_are_told_at_one_node_and_only_at_the_first_of_its_name() {
        var told = Form.of(FORM).tellAt("method", ONE).tellAt("method", TWO).done();

        assertThat(told.nodes().get(2).messages()).containsExactly(ONE, TWO);
        assertThat(told.nodes().get(3).messages()).isEmpty();
    }

    @Test
    void what_has_no_name_is_told_about_the_form() {
        assertThat(Form.of(FORM).tellAt("", ONE).done().messages()).containsExactly(ONE);
    }

    @Test
    void a_name_without_a_node_gets_one_that_stays_when_its_message_is_gone() {
        var told = Form.of(FORM).tellAt("traits", ONE).done();
        assertThat(told.nodes().getLast().messages()).containsExactly(ONE);

        var later = Form.of(told).withoutMessages().done();

        UiNode made = later.nodes().getLast();
        assertThat(made.id()).isEqualTo("traits");
        assertThat(made.group()).isEqualTo(NodeGroup.DEFAULT);
        assertThat(made.messages()).isEmpty();
    }

    @Test
    void messages_of_nodes_go_while_those_of_the_form_stay() {
        var told = Form.of(FORM).tell(ONE).tellAt("traits.a", TWO).done();

        var left = FormChanges.of(new FormChange.ClearNodeMessages())
                .apply(Form.of(told))
                .done();

        assertThat(left.messages()).containsExactly(ONE);
        assertThat(left.nodes()).allSatisfy(node -> assertThat(node.messages()).isEmpty());
    }

    @Test
    void changes_are_made_in_their_order() {
        FormChanges changes = FormChanges.of(
                new FormChange.Clear("traits."),
                new FormChange.SetValue("traits.b", Json.of("new")),
                new FormChange.AddMessage(ONE),
                new FormChange.ClearMessages(),
                new FormChange.AddMessage(TWO),
                new FormChange.SetValue("nobody", Json.of("lost")));

        var changed = changes.apply(Form.of(FORM)).done();

        assertThat(changed.nodes().stream().map(FormTest::value))
                .containsExactly(null, Json.of("new"), Json.of("code"), Json.of("password"));
        assertThat(changed.messages()).containsExactly(TWO);
    }

    private static Json value(UiNode node) {
        return ((Input) node.attributes()).value();
    }
}
