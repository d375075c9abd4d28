package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever named an address finds it in the form that takes the place of the one that took no more codes. */
class NamedOnceTest {
    private static final int ALLOWED = 5;
    private static final String WRONG = "no code";

    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .flags(FormAdditions.KEEPS_ADDRESSES)
            .withRecovery()
            .withVerification()
            .schema(Letters.SCHEMA));
    private final Letters letters = new Letters(engine);
    private final Browser browser = new Browser();
    private final Person ann = Person.anyone();

    @BeforeEach
    void ann_is_known() {
        new Journeys(engine.api).register(ann);
    }

    @Test
    @DisplayName("[U32] After too many wrong codes a recovery asks for no address anew")
    void after_too_many_wrong_codes_a_recovery_asks_for_no_address_anew() {
        var flow = letters.recoveryIn(browser);
        recover(flow, "email", ann.email());
        for (int i = 0; i < ALLOWED; i++) {
            recover(flow, "code", WRONG);
        }

        FlowId next = flowOf(recover(flow, "code", WRONG));

        var shown = engine.api.getRecoveryFlow(new GetRecoveryFlow(next, browser.script()));
        assertThat(shown.id()).isNotEqualTo(flow.id());
        assertThat(address(shown)).isEqualTo(Json.of(ann.email()));
        recover(shown, "email", ann.email());
        assertThat(letters.data("recovery_code_valid")).hasSize(2);
    }

    @Test
    void front_ends_of_others_are_shown_the_form_of_the_contract() {
        var plain = TestEngine.start(new TestConfiguration().withRecovery().schema(Letters.SCHEMA));
        var mail = new Letters(plain);
        var flow = mail.recoveryIn(browser);
        Answer<?> led = submit(plain, mail, flow, "email", ann.email());
        for (int i = 0; i <= ALLOWED; i++) {
            led = submit(plain, mail, flow, "code", WRONG);
        }

        var shown = plain.api.getRecoveryFlow(new GetRecoveryFlow(flowOf(led), browser.script()));
        assertThat(shown.id()).isNotEqualTo(flow.id());
        assertThat(address(shown)).isNull();
    }

    private Answer<?> submit(TestEngine engine, Letters letters, Flow flow, String name, String value) {
        engine.clock.forward(Duration.ofMinutes(1));
        return browser.keep(letters.recover(
                flow.id(), browser.page(), "method", "code", "csrf_token", Letters.token(flow), name, value));
    }

    private Answer<?> recover(Flow flow, String name, String value) {
        return submit(engine, letters, flow, name, value);
    }

    @Test
    @DisplayName("[U32] After too many wrong codes a verification asks for no address anew")
    void after_too_many_wrong_codes_a_verification_asks_for_no_address_anew() {
        var flow = letters.verificationIn(browser);
        verify(flow, "email", ann.email());
        for (int i = 0; i < ALLOWED; i++) {
            verify(flow, "code", WRONG);
        }

        FlowId next = flowOf(verify(flow, "code", WRONG));

        var shown = engine.api.getVerificationFlow(new GetVerificationFlow(next, browser.script()));
        assertThat(shown.id()).isNotEqualTo(flow.id());
        assertThat(address(shown)).isEqualTo(Json.of(ann.email()));
    }

    private Answer<?> verify(Flow flow, String name, String value) {
        engine.clock.forward(Duration.ofMinutes(1));
        return browser.keep(letters.verify(
                flow.id(), browser.page(), "method", "code", "csrf_token", Letters.token(flow), name, value));
    }

    private static FlowId flowOf(Answer<?> led) {
        return Letters.flowIn(led.location().toString());
    }

    private static Json address(Flow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("email"))
                .map(node -> (Input) node.attributes())
                .findFirst()
                .orElseThrow()
                .value();
    }
}
