package dev.portcullis.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.submission.ShownTraits;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Source: docs/contract/forms.md, "What stays". */
class FormLawTest {
    private static final int PAIRS = Integer.getInteger("forms.pairs", 10_000);
    private static final SubmissionReader READER = new SubmissionReader(new TestJson(), InputLimits.STANDARD);
    private static final Messages MESSAGES = new Messages(Wording.english());

    private static List<TraitField> fields(JsonObject schema) {
        return TraitSchema.of("any", schema, true, document -> List.of()).fields();
    }

    private static List<UiNode> drawn(List<TraitField> fields, Json traits) {
        Map<String, Json> values = DottedPaths.leaves("traits", traits);
        var nodes = new ArrayList<UiNode>();
        fields.stream()
                .filter(TraitField::isInput)
                .forEach(field -> nodes.addAll(Nodes.inputs(field, NodeGroup.PROFILE, values, MESSAGES)));
        return nodes;
    }

    private static UiNode hidden(UiNode node) {
        return node.withAttributes(((Input) node.attributes()).withType(InputType.HIDDEN));
    }

    private static Json changed(List<TraitField> fields, Submission sent, JsonObject traits) {
        return READER.change(sent, SubmittedFields.texts("method").withTraits(fields), traits)
                .traits();
    }

    /** Every pair: what is kept after the form came back. */
    private static void assertNothingChanges(Function<List<UiNode>, Submission> browser) {
        var chance = new RandomTraits(20_261_130);
        for (int i = 0; i < PAIRS; i++) {
            RandomTraits.Pair pair = chance.next();
            List<TraitField> fields = fields(pair.schema());
            Submission sent = browser.apply(drawn(fields, pair.traits()));
            assertThat(changed(fields, sent, pair.traits()))
                    .as("pair %d: %s", i, new TestJson().write(pair.schema()))
                    .isEqualTo(pair.traits());
        }
    }

    @Test
    @DisplayName("[U11] A form of settings sent back as it was drawn changes nothing")
    void a_form_of_settings_sent_back_as_it_was_drawn_changes_nothing() {
        assertNothingChanges(BrowserForm::of);
    }

    @Test
    @DisplayName("[U11] Inputs that travel along unseen change nothing")
    void inputs_that_travel_along_unseen_change_nothing() {
        assertNothingChanges(
                nodes -> BrowserForm.of(nodes.stream().map(FormLawTest::hidden).toList()));
    }

    @Test
    @DisplayName("[U11] A page that sends its inputs as JSON members changes nothing")
    void a_page_that_sends_its_inputs_as_json_members_changes_nothing() {
        assertNothingChanges(nodes -> {
            JsonObject body = JsonObject.of("traits.none", Json.of(""));
            for (UiNode node : nodes) {
                Json value = ((Input) node.attributes()).value();
                body = body.with(node.id(), value == null ? Json.of("") : value);
            }
            return Submission.of(body);
        });
    }

    @Test
    @DisplayName("[U11] A form of a registration, sent back after a refusal and from step to step, says the same")
    void a_form_of_a_registration_sent_back_says_the_same() {
        var chance = new RandomTraits(7);
        for (int i = 0; i < PAIRS; i++) {
            RandomTraits.Pair pair = chance.next();
            List<TraitField> fields = fields(pair.schema());
            List<UiNode> first = drawn(fields, pair.traits());
            JsonObject shown = ShownTraits.of(first, fields);
            Json once = sentBack(fields, first);
            List<UiNode> refused = Form.to("", drawn(fields, JsonObject.EMPTY))
                    .show(DottedPaths.leaves("traits", once))
                    .done()
                    .nodes();
            Json twice =
                    sentBack(fields, refused.stream().map(FormLawTest::hidden).toList());

            assertThat(held(fields, twice)).as("pair %d", i).containsAllEntriesOf(held(fields, once));
            assertThat(held(fields, once)).as("pair %d", i).containsAllEntriesOf(held(fields, shown));
        }
    }

    private static Json sentBack(List<TraitField> fields, List<UiNode> nodes) {
        return READER.read(
                        BrowserForm.of(nodes),
                        SubmittedFields.texts("method").withTraits(fields),
                        ShownTraits.of(nodes, fields))
                .traits();
    }

    private static Map<String, Json> held(List<TraitField> fields, Json traits) {
        var disabled = fields.stream()
                .filter(TraitField::disabled)
                .map(TraitField::name)
                .collect(Collectors.toSet());
        var held = new LinkedHashMap<>(DottedPaths.leaves("traits", traits));
        held.keySet()
                .removeIf(name ->
                        disabled.contains(name) || disabled.stream().anyMatch(one -> name.startsWith(one + ".")));
        return held;
    }
}
