package dev.portcullis.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SentCodes;
import dev.portcullis.domain.fixture.SentCodes.Kind;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes back to an older form, link or code ends where they wanted to go. */
class ComingBackTest {
    private static final String AIM = "https://app.example.org/basket";

    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private static TestConfiguration configuration(boolean strict) {
        var configuration = new TestConfiguration().withVerification().mailingLinks();
        return strict ? configuration.strict() : configuration;
    }

    private TestEngine start(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration);
        new Journeys(engine.api).register(ann);
        return engine;
    }

    @ParameterizedTest(name = "strict: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("[U15] The form of a sign-in from before one in another tab leads where it would have led")
    void the_older_form_of_a_sign_in_leads_where_it_would_have_led(boolean strict) {
        var engine = start(configuration(strict));
        var wish = CreateBrowserLoginFlow.by(browser.script()).returningTo(URI.create(AIM));
        var older = browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(wish))
                .require();
        var form = Acts.form("method", "password", "identifier", ann.email(), "csrf_token", Letters.token(older));
        new Journeys(engine.api).signInIn(browser, ann);

        var answer = engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(older.id(), form, browser.page()));

        assertThat(answer.location()).hasToString(AIM);
        assertThat(answer.cookies()).isEmpty();
    }

    @ParameterizedTest(name = "strict: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("[U15] The form of a sign-up from before a sign-in in another tab leads where it would have led")
    void the_older_form_of_a_sign_up_leads_where_it_would_have_led(boolean strict) {
        var engine = start(configuration(strict));
        var wish = new CreateBrowserRegistrationFlow(AIM, null, null, null, null, browser.script());
        var older = browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(wish))
                .require();
        new Journeys(engine.api).signInIn(browser, ann);

        var answer = engine.api.updateRegistrationFlowWithHttpInfo(
                new UpdateRegistrationFlow(older.id(), Acts.form("method", "profile"), browser.page()));

        assertThat(answer.location()).hasToString(AIM);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    @DisplayName("[U15] A link that is opened twice says that the address is confirmed, and leads to the same place")
    void a_link_that_is_opened_twice_says_that_the_address_is_confirmed() {
        var engine = start(configuration(false));
        var letters = new Letters(engine);
        String link = linkLeadingToAim(letters);
        browser.keep(letters.openVerification(link, browser.page()));

        VerificationFlow second = opened(engine, link);

        assertThat(Acts.messages(second)).containsExactly(4070001L);
        assertThat(second.ui().messages().getFirst().text()).contains("confirmed already");
        assertThat(second.returnTo()).isEqualTo(AIM);
    }

    @Test
    @DisplayName("[U15] A link that never counted says nothing of the address, and leads to the same place")
    void a_link_that_never_counted_says_nothing_of_the_address() {
        var engine = start(configuration(false));
        var letters = new Letters(engine);
        String link = linkLeadingToAim(letters);

        VerificationFlow second = opened(engine, link.replaceFirst("token=.{8}", "token=AAAAAAAA"));

        assertThat(Acts.messages(second)).containsExactly(4070001L);
        assertThat(second.ui().messages().getFirst().text()).doesNotContain("confirmed already");
        assertThat(second.returnTo()).isEqualTo(AIM);
    }

    private String linkLeadingToAim(Letters letters) {
        var wish = new CreateBrowserVerificationFlow(AIM, browser.script());
        var flow = browser.keep(letters.engine().api.createBrowserVerificationFlowWithHttpInfo(wish))
                .require();
        letters.verify(
                flow.id(), browser.script(), "method", "link", "email", ann.email(), "csrf_token", Letters.token(flow));
        return letters.verificationLink();
    }

    private VerificationFlow opened(TestEngine engine, String link) {
        var answer = browser.keep(new Letters(engine).openVerification(link, browser.page()));
        FlowId flow = Acts.flowIn(answer.location());
        return engine.api.getVerificationFlow(new GetVerificationFlow(flow, browser.script()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("[U16] A code that comes too late is told on its form, and the next one counts in the same flow")
    void a_code_that_comes_too_late_is_told_on_its_form(Kind kind) {
        var configuration = new TestConfiguration()
                .rules(Rule.EXPIRED_CODES_KEEP_FLOW)
                .codeLifespan(Duration.ofMinutes(5))
                .schema(Letters.SCHEMA)
                .withRecovery()
                .withVerification();
        var engine =
                start(kind == Kind.SECOND_FACTOR ? configuration.codeIsSecondFactor() : configuration.codeSignsIn());
        String address = kind == Kind.REGISTRATION ? Person.anyone().email() : ann.email();
        var app = Clients.app(new Journeys(engine.api).signIn(ann).sessionToken());
        var codes = new SentCodes(engine, app);
        FlowId flow = codes.ask(kind, address);
        String code = codes.code(kind);
        engine.clock.forward(Duration.ofMinutes(6));

        assertThat(codes.enter(kind, flow, address, code))
                .isEqualTo("Wrong or expired code. Check it, or request a new one.");

        codes.askAgain(kind, flow, address);
        assertThat(codes.enter(kind, flow, address, codes.code(kind))).isEqualTo("right");
    }
}
