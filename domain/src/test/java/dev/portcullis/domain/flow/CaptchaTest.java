package dev.portcullis.domain.flow;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.testkit.captcha.FakeCaptcha;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What asks for a captcha does nothing before it is solved. Source: docs/contract/forms.md, "A captcha"; docs/security.md, B9. */
class CaptchaTest {
    private static final FlowKind[] ALL = {
        FlowKind.LOGIN, FlowKind.REGISTRATION, FlowKind.RECOVERY, FlowKind.VERIFICATION
    };
    private static final long REASON = 4000001;

    private final FakeCaptcha captcha = new FakeCaptcha();
    private final Person ann = Person.anyone();
    private TestEngine engine = started(captcha, ALL);

    private static TestEngine started(Captcha captcha, FlowKind... kinds) {
        return TestEngine.start(new TestConfiguration().mailingCodes().captcha(captcha, kinds));
    }

    private Flow start(FlowKind kind) {
        var acts = new Acts(engine.api);
        var letters = new Letters(engine);
        return switch (kind) {
            case LOGIN -> acts.login();
            case REGISTRATION -> acts.registration();
            case RECOVERY -> letters.recovery();
            case VERIFICATION -> letters.verification();
            case SETTINGS -> throw new IllegalArgumentException("settings ask for nothing");
        };
    }

    private Flow fetch(FlowKind kind, Flow flow) {
        return switch (kind) {
            case LOGIN -> engine.api.getLoginFlow(new GetLoginFlow(flow.id(), APP));
            case REGISTRATION -> engine.api.getRegistrationFlow(new GetRegistrationFlow(flow.id(), APP));
            case RECOVERY -> engine.api.getRecoveryFlow(new GetRecoveryFlow(flow.id(), APP));
            case VERIFICATION -> engine.api.getVerificationFlow(new GetVerificationFlow(flow.id(), APP));
            case SETTINGS -> throw new IllegalArgumentException("settings ask for nothing");
        };
    }

    /** What a submission of each kind begins that costs something. @return what the form shows then; null where all was done */
    private @Nullable Flow submit(FlowKind kind, Flow flow, @Nullable String answer) {
        var fields = new ArrayList<>(
                switch (kind) {
                    case LOGIN -> List.of("method", "password", "identifier", ann.email(), "password", ann.password());
                    case REGISTRATION ->
                        List.of("method", "password", "traits.email", ann.email(), "password", ann.password());
                    default -> List.of("method", "code", "email", ann.email());
                });
        if (answer != null) {
            fields.addAll(List.of(FakeCaptcha.FIELD, answer));
        }
        String[] form = fields.toArray(String[]::new);
        try {
            return switch (kind) {
                case LOGIN -> {
                    engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), Acts.form(form), APP));
                    yield null;
                }
                case REGISTRATION -> {
                    engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), Acts.form(form), APP));
                    yield null;
                }
                case RECOVERY ->
                    new Letters(engine).recover(flow.id(), APP, form).require();
                case VERIFICATION ->
                    new Letters(engine).verify(flow.id(), APP, form).require();
                case SETTINGS -> throw new IllegalArgumentException("settings ask for nothing");
            };
        } catch (FrontendException refused) {
            return refused.error().flow().orElseThrow();
        }
    }

    private static long shown(Flow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.group().equals(NodeGroup.CAPTCHA))
                .count();
    }

    private int cost() {
        int hashes = engine.hasher.checks() + engine.hasher.hashed();
        return hashes + new Letters(engine).outbox().size();
    }

    private void signUp() {
        assertThat(submit(FlowKind.REGISTRATION, start(FlowKind.REGISTRATION), captcha.solve()))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SETTINGS")
    @DisplayName("[B9] Each form shows what it asks for whoever fetches it and after a refusal")
    void each_form_shows_what_it_asks_for(FlowKind kind) {
        Flow flow = start(kind);
        assertThat(shown(flow)).isOne();
        assertThat(shown(fetch(kind, flow))).isOne();
        assertThat(submit(kind, flow, "wrong")).isNotNull().satisfies(refused -> {
            assertThat(shown(refused)).isOne();
            assertThat(Acts.messages(refused)).contains(REASON);
        });
        assertThat(shown(fetch(kind, flow))).isOne();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SETTINGS")
    @DisplayName("[B9] Without a right answer nothing is hashed mailed or made")
    void without_a_right_answer_nothing_is_hashed_mailed_or_made(FlowKind kind) {
        if (kind != FlowKind.REGISTRATION) {
            signUp();
        }
        Flow flow = start(kind);
        String used = captcha.solve();
        assertThat(captcha.isSolved(used, null)).isTrue();
        int before = cost();
        for (String answer : new String[] {null, "", " ", "wrong", used, "x".repeat(5000)}) {
            assertThat(submit(kind, flow, answer)).as(answer).isNotNull();
        }
        assertThat(cost()).isEqualTo(before);

        submit(kind, flow, captcha.solve());
        assertThat(cost()).isGreaterThan(before);
    }

    @Test
    @DisplayName("[B9] What is kept of a flow holds no captcha")
    void what_is_kept_of_a_flow_holds_no_captcha() {
        Flow flow = start(FlowKind.LOGIN);
        submit(FlowKind.LOGIN, flow, "wrong");
        var kept = engine.work
                .read(stores -> stores.flows().find(LoginFlow.class, flow.id()))
                .orElseThrow();
        assertThat(kept.flow().ui().nodes()).extracting(UiNode::group).doesNotContain(NodeGroup.CAPTCHA);
        assertThat(kept.toString() + kept.internal()).doesNotContain("wrong");
    }

    @Test
    @DisplayName("[B9] [F2] A forged submission uses up no answer")
    void a_forged_submission_uses_up_no_answer() {
        var browser = new Browser();
        var flow = new Journeys(engine.api).loginIn(browser);
        var form =
                Acts.form("method", "password", "identifier", "x", "password", "x", FakeCaptcha.FIELD, captcha.solve());

        assertThatExceptionOfType(FrontendException.class)
                .isThrownBy(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), form, browser.script())));
        assertThat(captcha.tried()).isZero();
    }

    @Test
    @DisplayName("[B9] Only the flows that are named ask")
    void only_the_flows_that_are_named_ask() {
        engine = started(captcha, FlowKind.REGISTRATION);
        for (FlowKind kind : ALL) {
            assertThat(shown(start(kind))).as(kind.path()).isEqualTo(kind == FlowKind.REGISTRATION ? 1 : 0);
        }
        signUp();
        assertThat(submit(FlowKind.LOGIN, start(FlowKind.LOGIN), null)).isNull();
    }

    @Test
    @DisplayName("[B9] [I6] While nobody can tell nothing is let through")
    void while_nobody_can_tell_nothing_is_let_through() {
        engine = started(
                new Captcha() {
                    @Override
                    public List<UiNode> nodes() {
                        return captcha.nodes();
                    }

                    @Override
                    public String answerField() {
                        return captcha.answerField();
                    }

                    @Override
                    public boolean isSolved(String answer, @Nullable String address) {
                        throw new Unavailable("no answer", null);
                    }
                },
                ALL);
        int before = cost();
        for (FlowKind kind : ALL) {
            Flow flow = start(kind);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> submit(kind, flow, "right"));
        }
        assertThat(cost()).isEqualTo(before);
    }
}
