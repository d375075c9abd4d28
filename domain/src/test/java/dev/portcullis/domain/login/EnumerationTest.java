package dev.portcullis.domain.login;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithIdentifierFirstMethod;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whether a stranger learns who has an account, where the identifier comes first. Source: docs/contract/login.md, "The
 * identifier first"; docs/security.md, B6.
 */
class EnumerationTest {
    private static final long ACCOUNT_NOT_FOUND = 4000037;

    private final Person ann = Person.anyone();

    private static LoginFlow name(TestEngine engine, String identifier) {
        var flow = new Acts(engine.api).login();
        var body = new UpdateLoginFlowWithIdentifierFirstMethod(identifier, null, null);
        return (LoginFlow) Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), body, APP)));
    }

    private TestEngine knowingAnn(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration.identifierFirst());
        new Journeys(engine.api).register(ann);
        return engine;
    }

    @Test
    void without_mitigation_an_unknown_identifier_is_told_at_its_input() {
        var engine = knowingAnn(new TestConfiguration());

        LoginFlow unknown = name(engine, "nobody@example.org");

        assertThat(Acts.messagesAt(unknown, "identifier")).containsExactly(ACCOUNT_NOT_FOUND);
        assertThat(Acts.names(unknown)).doesNotContain("password");
        assertThat(Acts.names(name(engine, ann.email()))).contains("password");
    }

    @Test
    @DisplayName("[B6] With mitigation known and unknown are answered alike")
    void with_mitigation_known_and_unknown_are_answered_alike() {
        var engine = knowingAnn(new TestConfiguration().mitigateEnumeration());

        LoginFlow known = name(engine, ann.email());
        LoginFlow unknown = name(engine, "nobody@example.org");

        assertThat(shape(unknown)).isEqualTo(shape(known)).anyMatch(line -> line.contains("password"));
        assertThat(Acts.messages(unknown)).isEqualTo(Acts.messages(known)).isEmpty();
        assertThat(unknown.active()).isEqualTo(known.active());
        assertThat(unknown.state()).isEqualTo(known.state());
    }

    @Test
    @DisplayName("[B6] [B7] With mitigation the second step answers alike too and costs the same")
    void with_mitigation_the_second_step_answers_alike_too_and_costs_the_same() {
        var engine = knowingAnn(new TestConfiguration().mitigateEnumeration());
        var acts = new Acts(engine.api);
        LoginFlow known = name(engine, ann.email());
        LoginFlow unknown = name(engine, "nobody@example.org");

        int before = engine.hasher.checks();
        var wrong = (LoginFlow) Acts.shown(() -> acts.signIn(known, ann.email(), "wrong password", APP));
        int between = engine.hasher.checks();
        var nobody = (LoginFlow) Acts.shown(() -> acts.signIn(unknown, "nobody@example.org", "wrong password", APP));

        assertThat(shape(nobody)).isEqualTo(shape(wrong));
        assertThat(Acts.messages(nobody)).isEqualTo(Acts.messages(wrong)).containsExactly(4000006L);
        assertThat(engine.hasher.checks() - between).isEqualTo(between - before).isOne();
    }

    /** All of a form but what was typed into it. */
    private static List<String> shape(LoginFlow flow) {
        return flow.ui().nodes().stream()
                .map(node -> {
                    Input input = (Input) node.attributes();
                    return node.group() + " " + input.withValue(null) + " " + input.required() + input.disabled()
                            + node.messages() + node.label();
                })
                .toList();
    }

    @Test
    void the_second_step_names_the_account_unseen_and_signs_in() {
        var engine = knowingAnn(new TestConfiguration());
        var acts = new Acts(engine.api);
        LoginFlow second = name(engine, ann.email());

        assertThat(Acts.node(second, "identifier").attributes())
                .isInstanceOfSatisfying(
                        Input.class, input -> assertThat(input.type()).isEqualTo(InputType.HIDDEN));
        assertThat(acts.signIn(second, ann, APP).require().sessionToken()).isNotNull();
    }

    @Test
    void an_empty_identifier_is_never_taken_for_a_known_one() {
        for (var configuration : List.of(new TestConfiguration(), new TestConfiguration().mitigateEnumeration())) {
            LoginFlow flow = name(knowingAnn(configuration), "");

            assertThat(Acts.messagesAt(flow, "identifier")).isNotEmpty();
            assertThat(Acts.names(flow)).doesNotContain("password");
        }
    }

    @Test
    void in_a_browser_the_second_step_keeps_a_token_that_proves_it() {
        var engine = knowingAnn(new TestConfiguration());
        var acts = new Acts(engine.api);
        var browser = new Browser();
        LoginFlow first = acts.loginIn(browser, false);
        var body = new UpdateLoginFlowWithIdentifierFirstMethod(ann.email(), Acts.tokenOf(first), null);

        var second = (LoginFlow)
                Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(first.id(), body, browser.script())));

        assertThat(acts.signIn(second, ann, browser.script()).status()).isEqualTo(200);
    }
}
