package dev.portcullis.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.pages.SampleFlows;
import dev.portcullis.pages.SampleFlows.Sample;
import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementTest {
    static Stream<Sample> flows() {
        return SampleFlows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void everything_to_fill_in_look_at_or_press_is_drawn_once(Sample sample) {
        assertThat(drawn(arrangement(sample)))
                .containsExactlyInAnyOrderElementsOf(nodes(sample).stream()
                        .filter(node ->
                                NodeRole.of(node).isSeen() || NodeRole.of(node).isPressed())
                        .filter(node -> !isSharedFieldOfSettings(sample, node))
                        .toList());
    }

    // In settings nothing is shared but what is hidden.
    private static boolean isSharedFieldOfSettings(Sample sample, UiNode node) {
        return sample.kind() == FlowKind.SETTINGS
                && node.group().value().equals("default")
                && NodeRole.of(node) == NodeRole.FIELD;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void every_form_that_posts_carries_the_anti_forgery_token(Sample sample) {
        boolean hasToken = nodes(sample).stream().anyMatch(node -> node.id().equals("csrf_token"));
        assertThat(forms(arrangement(sample)))
                .allMatch(form -> !hasToken || ids(form.hidden()).contains("csrf_token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void no_form_names_a_method_while_another_method_can_be_pressed_in_it(Sample sample) {
        for (FormPlan form : forms(arrangement(sample))) {
            var hidden = values(form.hidden());
            var pressed = values(form.blocks().stream()
                    .flatMap(block -> block.nodes().stream())
                    .toList());
            assertThat(hidden.isEmpty() || pressed.isEmpty() || pressed.equals(hidden))
                    .isTrue();
        }
    }

    private static List<Object> values(List<UiNode> nodes) {
        return nodes.stream()
                .filter(node -> node.id().equals("method"))
                .map(node -> (Object) ((NodeAttributes.Input) node.attributes()).value())
                .distinct()
                .toList();
    }

    @Test
    void methods_that_need_the_identifier_share_its_form_and_the_password_comes_first() {
        var arrangement = arrangement(SampleFlows.named("login-choose_method-code-password"));
        assertThat(arrangement.cards()).hasSize(1);
        FormPlan form = arrangement.cards().getFirst().forms().getFirst();
        assertThat(form.blocks())
                .extracting(block -> ids(block.nodes()))
                .containsExactly(List.of("identifier", "password", "method"), List.of("method"));
        assertThat(form.blocks()).extracting(Block::alternative).containsExactly(false, true);
    }

    @Test
    void sending_a_code_again_does_not_send_what_was_typed() {
        var arrangement = arrangement(SampleFlows.named("login-sent_email-code"));
        List<FormPlan> forms = arrangement.cards().getFirst().forms();
        assertThat(forms).hasSize(2);
        assertThat(ids(forms.get(1).blocks().getFirst().nodes())).containsExactly("resend");
        assertThat(ids(forms.get(1).hidden())).contains("identifier", "method").doesNotContain("code");
    }

    @Test
    void sites_of_others_stand_behind_and_take_nothing_along() {
        var arrangement = arrangement(SampleFlows.named("screen-login-aal1-unified-oidc-passkey-password"));
        assertThat(arrangement.cards()).hasSize(2);
        FormPlan others = arrangement.cards().get(1).forms().getFirst();
        assertThat(ids(others.hidden())).containsExactly("csrf_token");
        assertThat(ids(others.blocks().getFirst().nodes())).containsOnly("provider");
    }

    @Test
    void what_a_site_of_others_did_not_tell_is_sent_with_its_button() {
        var arrangement =
                arrangement(SampleFlows.named("screen-registration-oidc-second-screen-missing-trait-website"));
        assertThat(arrangement.cards()).hasSize(1);
        assertThat(ids(arrangement
                        .cards()
                        .getFirst()
                        .forms()
                        .getFirst()
                        .blocks()
                        .getFirst()
                        .nodes()))
                .containsExactly("provider", "traits.email", "traits.website");
    }

    @Test
    void second_factors_each_have_a_form_of_their_own_backup_codes_the_last() {
        var arrangement = arrangement(SampleFlows.named("screen-login-aal2-all-methods-webauthn-2fa"));
        assertThat(arrangement.cards())
                .extracting(card -> card.group().value())
                .containsExactly("totp", "webauthn", "lookup_secret");
        assertThat(forms(arrangement)).allMatch(form -> ids(form.hidden()).contains("identifier"));
    }

    @Test
    void the_way_back_is_no_alternative() {
        var arrangement = arrangement(SampleFlows.named("screen-registration-two-step-credentials-screen"));
        assertThat(arrangement.turns()).hasSize(1);
        assertThat(ids(arrangement.turns().getFirst().hidden())).contains("traits.email");
    }

    @Test
    void settings_show_each_method_by_itself_and_removing_beside_adding() {
        var arrangement = arrangement(SampleFlows.named("screen-settings-browser-all-enrolled-webauthn-2fa"));
        var webauthn = arrangement.cards().stream()
                .filter(card -> card.group().value().equals("webauthn"))
                .findFirst()
                .orElseThrow();
        assertThat(webauthn.forms()).extracting(FormPlan::aside).containsExactly(false, true);
    }

    @Test
    void a_complaint_about_no_field_is_a_remark() {
        var sample = SampleFlows.named("settings-remark");
        assertThat(arrangement(sample).remarks()).extracting(UiText::text).containsExactly("There is no such key.");
    }

    private static Arrangement arrangement(Sample sample) {
        return Arrangement.of(nodes(sample), sample.kind() == FlowKind.SETTINGS);
    }

    private static List<UiNode> nodes(Sample sample) {
        return sample.flow().ui().nodes();
    }

    private static List<FormPlan> forms(Arrangement arrangement) {
        return Stream.concat(
                        arrangement.cards().stream().flatMap(card -> card.forms().stream()),
                        arrangement.turns().stream())
                .toList();
    }

    private static List<UiNode> drawn(Arrangement arrangement) {
        return forms(arrangement).stream()
                .flatMap(form -> form.blocks().stream())
                .flatMap(block -> block.nodes().stream())
                .toList();
    }

    private static List<String> ids(List<UiNode> nodes) {
        return nodes.stream().map(UiNode::id).toList();
    }
}
