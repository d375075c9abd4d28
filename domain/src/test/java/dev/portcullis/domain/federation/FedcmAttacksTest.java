package dev.portcullis.domain.federation;

import static dev.portcullis.domain.federation.AskedProviders.HOME;
import static dev.portcullis.domain.federation.AskedProviders.WORK;
import static dev.portcullis.domain.federation.AskedProviders.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.BrowserAsking;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlowBody;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.store.Race;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others might try with tokens that browsers hand over. Source: docs/contract/federation.md, "The browser's own dialogue". */
class FedcmAttacksTest {
    private final TestEngine engine = start(new TestConfiguration());
    private final Browser browser = new Browser();
    private final BrowserAsking asking = new BrowserAsking(engine.api, browser);
    private final Person ann = Person.anyone();

    private Answer<SuccessfulNativeLogin> hand(FedcmFlow offered, String token, String nonce, Caller caller) {
        var body = new UpdateFedcmFlowBody(String.valueOf(offered.csrfToken()), token, nonce, null);
        return engine.api.updateFedcmFlowWithHttpInfo(new UpdateFedcmFlow(body.toSubmission(), caller));
    }

    private FrontendError refusal(FedcmFlow offered, String token, Caller caller) {
        return Acts.refused(() -> asking.hand(offered, token, caller)).error();
    }

    private void signsIn(FedcmFlow offered, String token) {
        assertThat(asking.signIn(offered, token).session()).isNotNull();
    }

    private boolean hasAccount(Person person) {
        return engine.work
                .read(stores ->
                        stores.identities().findByIdentifier(CredentialType.OIDC, "work:subject of " + person.email()))
                .isPresent();
    }

    @Test
    @DisplayName("[G1] A token counts once: whoever has it and the browser's cookies comes too late")
    void a_token_counts_once() {
        FedcmFlow offered = asking.begin();
        Caller before = browser.script();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));
        signsIn(offered, token);

        assertThat(refusal(offered, token, before).status()).isEqualTo(400);
        assertThat(refusal(offered, WORK.token(ann.email(), WORK.nonceIn(offered)), before)
                        .status())
                .isEqualTo(400);
        assertThat(refusal(offered, HOME.token(ann.email(), HOME.nonceIn(offered)), before)
                        .flow())
                .as("nor does another one of the same attempt")
                .isEmpty();
    }

    @Test
    @DisplayName("[G1] A token belongs to the browser that asked")
    void a_token_belongs_to_its_browser() {
        FedcmFlow offered = asking.begin();
        var thief = new BrowserAsking(engine.api, new Browser());
        FedcmFlow own = thief.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));

        var error = refusal(own, token, thief.browser().script());

        assertThat(error.id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        signsIn(offered, token);
    }

    @Test
    @DisplayName("[G1] Nobody is told what a flow of somebody else asks for")
    void what_to_ask_is_told_to_the_owner_alone() {
        LoginFlow login = new Acts(engine.api).loginIn(browser, false);
        var other = new BrowserAsking(engine.api, new Browser());
        other.begin();
        assertThat(Acts.refused(() -> other.in(login.id())).error().id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    @DisplayName("[E12] Another site signs nobody in: the token of the form comes before anything is read or changed")
    void the_token_of_the_form_comes_first() {
        FedcmFlow offered = asking.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));
        var foreign = new BrowserAsking(engine.api, new Browser()).begin();

        assertThat(refusal(new FedcmFlow("", List.of()), token, browser.script())
                        .id())
                .contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(refusal(foreign, token, browser.script()).id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(refusal(offered, token, Caller.singlePageApp()).id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(refusal(offered, token, Caller.nativeApp()).id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        signsIn(offered, token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made-up"})
    @DisplayName("[G1] A token has to repeat what it was asked with")
    void a_token_repeats_its_nonce(String nonce) {
        FedcmFlow offered = asking.begin();
        assertThat(refusal(offered, WORK.token(ann.email(), nonce), browser.script())
                        .status())
                .isEqualTo(400);
        assertThat(Acts.refused(() ->
                                hand(offered, WORK.token(ann.email(), nonce), WORK.nonceIn(offered), browser.script()))
                        .error()
                        .status())
                .as("naming the nonce beside a token that does not repeat it")
                .isEqualTo(400);
        assertThat(hasAccount(ann)).isFalse();
    }

    @Test
    @DisplayName("[G1] A token of another flow is none of this one")
    void a_token_belongs_to_its_flow() {
        FedcmFlow first = asking.begin();
        FedcmFlow second = asking.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(first));

        assertThat(Acts.refused(() -> hand(second, token, WORK.nonceIn(second), browser.script()))
                        .error()
                        .status())
                .isEqualTo(400);
        assertThat(hand(first, token, HOME.nonceIn(first), browser.script()).status())
                .as("clients may name whichever nonce of the attempt")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("[G5] A provider answers only what it was asked itself")
    void no_provider_answers_for_another() {
        FedcmFlow offered = asking.begin();
        String mixed = HOME.token(ann.email(), WORK.nonceIn(offered));

        var told = Acts.shown(() -> asking.hand(offered, mixed, browser.script()));

        assertThat(Acts.messages(told)).hasSize(1);
        assertThat(hasAccount(ann)).isFalse();
    }

    @Test
    @DisplayName("[G1] What does not count ends the attempt, too")
    void a_wrong_token_ends_the_attempt() {
        FedcmFlow offered = asking.begin();
        String good = WORK.token(ann.email(), WORK.nonceIn(offered));
        Acts.shown(() -> asking.hand(offered, good + "s", browser.script()));
        assertThat(refusal(offered, good, browser.script()).flow()).isEmpty();
    }

    @Test
    @DisplayName("[G1] Of fifty tokens at once one signs in")
    void of_many_at_once_one_signs_in() {
        FedcmFlow offered = asking.begin();
        Caller same = browser.script();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));

        int won = Race.winners(
                FrontendException.class,
                runner -> asking.hand(offered, token, same).status() == 200);

        assertThat(won).isEqualTo(1);
    }

    @Test
    @DisplayName("[G3] An account is connected after every factor that it asks for, and to nobody else")
    void connecting_waits_for_the_second_factor() {
        TestEngine careful = start(new TestConfiguration().highestLevel());
        var own = new BrowserAsking(careful.api, browser);
        new SecondStep(careful).pair(Clients.app(new Journeys(careful.api).token(ann)));
        careful.clock.forward(Duration.ofMinutes(5));
        FedcmFlow offered = own.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));
        var asked = (LoginFlow) own.refused(() -> own.hand(offered, token, browser.script()))
                .error()
                .flow()
                .orElseThrow();

        var second = (LoginFlow) own.refused(() -> new Acts(careful.api).signIn(asked, ann, browser.script()))
                .error()
                .flow()
                .orElseThrow();

        assertThat(second.id()).isNotEqualTo(asked.id());
        assertThat(careful.work.<Boolean>read(stores -> stores.identities()
                        .findByIdentifier(CredentialType.OIDC, "work:subject of " + ann.email())
                        .isPresent()))
                .isFalse();
        assertThat(own.in(second.id()).providers())
                .as("a provider is no second factor")
                .isEmpty();
    }

    @Test
    @DisplayName("[C7] A provider is a first factor: a login for the second one asks none, and takes none")
    void a_provider_is_no_second_factor() {
        FedcmFlow offered = asking.begin();
        signsIn(offered, WORK.token(ann.email(), WORK.nonceIn(offered)));
        LoginFlow second = engine.api.createBrowserLoginFlow(
                new CreateBrowserLoginFlow(false, "aal2", null, null, null, null, null, browser.script()));
        assertThat(asking.in(second.id()).providers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "a.%%%.c", "a.bnVsbA.c", "a.W10.c", "a.eyJub25jZSI6WzFdfQ.c"})
    @DisplayName("[H8] What is no token is refused in words")
    void what_is_no_token_is_refused(String nonsense) {
        FedcmFlow offered = asking.begin();
        assertThat(refusal(offered, nonsense, browser.script()).status()).isEqualTo(400);
        assertThat(refusal(offered, "", browser.script()).status()).isEqualTo(400);
        assertThat(refusal(offered, "x".repeat(20_000), browser.script()).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("[F2] What cannot be read is no proof")
    void what_cannot_be_read_is_refused() {
        asking.begin();
        var unreadable = new UpdateFedcmFlow(new Submission.Unreadable("broken"), browser.script());
        assertThat(Acts.refused(() -> engine.api.updateFedcmFlow(unreadable))
                        .error()
                        .id())
                .contains(ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    void many_tabs_may_ask_and_one_goes_on() {
        LoginFlow login = new Acts(engine.api).loginIn(browser, false);
        FedcmFlow one = asking.in(login.id());
        FedcmFlow other = asking.in(login.id());
        assertThat(WORK.nonceIn(one)).isNotNull();
        signsIn(one, WORK.token(ann.email(), WORK.nonceIn(other)));
    }

    @Test
    void asking_needs_no_cookie_and_brings_one() {
        Answer<FedcmFlow> answer = engine.api.createFedcmFlowWithHttpInfo(new CreateFedcmFlow(Caller.browserPage()));
        assertThat(answer.status()).isEqualTo(200);
        Caller kept = Caller.singlePageApp().withCookies(Cookies.NONE.after(answer.cookies()));
        FedcmFlow offered = Objects.requireNonNull(answer.value());
        assertThat(asking.hand(offered, WORK.token(ann.email(), WORK.nonceIn(offered)), kept)
                        .status())
                .isEqualTo(200);
    }
}
