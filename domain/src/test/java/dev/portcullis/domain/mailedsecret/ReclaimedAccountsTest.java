package dev.portcullis.domain.mailedsecret;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.fixture.Tripwire;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.ContinueWith.SetOrySessionToken;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody can sign up with an address that is not theirs, and wait for its owner. docs/security.md, E7. */
class ReclaimedAccountsTest {
    private static final String NEW_PASSWORD = "a password of the owner's own";
    private static final String PHONE = "+4915112345678";

    /** Two ways to sign in by code, one of which may be somebody else's. */
    private static final JsonObject WITH_PHONE = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true},'code':{'identifier':true,'via':'email'}},
                'verification':{'via':'email'},'recovery':{'via':'email'}}},
              'phone':{'type':'string','ory.sh/kratos':{
                'credentials':{'code':{'identifier':true,'via':'sms'}},
                'verification':{'via':'sms'},'recovery':{'via':'sms'}}},
              'name':{'type':'object','properties':{'first':{'type':'string'},'last':{'type':'string'}}}}}}}
            """);

    private final Person ann = Person.anyone();

    private static Letters start(TestConfiguration configuration) {
        return new Letters(TestEngine.start(configuration.mailingCodes()));
    }

    /** The account of somebody who signs up with this address, and the token of the session that it begins with. */
    private Caller squat(Letters letters) {
        return Clients.app(new Journeys(letters.engine().api).token(ann));
    }

    private Caller recover(Letters letters) {
        FlowId flow = ask(letters);
        RecoveryFlow passed = letters.recover(flow, APP, "method", "code", "code", letters.recoveryCode())
                .require();
        return passed.continueWith().stream()
                .filter(SetOrySessionToken.class::isInstance)
                .map(step -> Clients.app(((SetOrySessionToken) step).orySessionToken()))
                .findFirst()
                .orElseThrow();
    }

    private FlowId ask(Letters letters) {
        letters.engine().clock.forward(Duration.ofMinutes(1));
        FlowId flow = letters.recovery().id();
        letters.recover(flow, APP, "method", "code", "email", ann.email());
        return flow;
    }

    private void verify(Letters letters) {
        letters.engine().clock.forward(Duration.ofMinutes(1));
        FlowId flow = letters.verification().id();
        letters.verify(flow, APP, "method", "code", "email", ann.email());
        letters.verify(flow, APP, "method", "code", "code", letters.verificationCode());
    }

    private static void setPassword(Letters letters, Caller app) {
        letters.engine().clock.forward(Duration.ofMinutes(1));
        var acts = new Acts(letters.engine().api);
        acts.change(acts.settings(app), "password", "password", Json.of(NEW_PASSWORD), app);
    }

    private boolean opens(Letters letters, String password) {
        var acts = new Acts(letters.engine().api);
        try {
            return acts.signIn(acts.login(), ann.email(), password, APP).status() == 200;
        } catch (FrontendException wrong) {
            return false;
        }
    }

    private static boolean lives(Letters letters, Caller app) {
        try {
            return letters.engine().api.toSession(new ToSession(app)).active();
        } catch (FrontendException nobody) {
            assertThat(nobody.error().status()).isEqualTo(401);
            return false;
        }
    }

    private static long told(Letters letters, String event) {
        return letters.engine().events.stream()
                .map(Event::name)
                .filter(event::equals)
                .count();
    }

    @Test
    @DisplayName(
            "[S6] a stranger's session and password are worthless once the owner of the address recovered the account")
    void a_strangers_session_and_password_are_worthless_after_a_recovery() {
        Letters letters = start(new TestConfiguration().strict());
        Caller stranger = squat(letters);

        Caller owner = recover(letters);

        assertThat(lives(letters, stranger)).isFalse();
        assertThat(opens(letters, ann.password())).isFalse();
        assertThat(lives(letters, owner)).isTrue();
        assertThat(told(letters, "sessions.revoked")).isOne();
        setPassword(letters, owner);
        assertThat(opens(letters, NEW_PASSWORD)).isTrue();
        assertThat(opens(letters, ann.password())).isFalse();
    }

    @Test
    @DisplayName("[S6] a recovery by link does the same as one by code")
    void a_recovery_by_link_does_the_same() {
        Letters letters = start(new TestConfiguration()
                .mailingLinks()
                .rules(Rule.RECOVERY_ENDS_OTHER_SESSIONS, Rule.RECOVERY_DROPS_UNPROVEN_CREDENTIALS));
        Caller stranger = squat(letters);
        FlowId flow = letters.recovery().id();
        letters.recover(flow, APP, "method", "link", "email", ann.email());

        letters.openRecovery(letters.recoveryLink(), new Browser().page());

        assertThat(lives(letters, stranger)).isFalse();
        assertThat(opens(letters, ann.password())).isFalse();
    }

    @Test
    @DisplayName("[S6] a telephone that a stranger put beside the address opens nothing after the recovery")
    void a_second_address_of_the_strangers_opens_nothing() {
        Letters letters = new Letters(
                TestEngine.start(new TestConfiguration().strict().mailingCodes().schema(WITH_PHONE)));
        var acts = new Acts(letters.engine().api);
        var traits = Acts.traits(ann).with("phone", Json.of(PHONE));
        acts.api()
                .updateRegistrationFlow(new UpdateRegistrationFlow(
                        acts.registration().id(),
                        new UpdateRegistrationFlowWithPasswordMethod(ann.password(), traits, null, null),
                        APP));

        recover(letters);

        int sent = letters.data("login_code_valid").size();
        var refused = Acts.refused(() -> letters.signIn(letters.login().id(), PHONE, null));
        assertThat(refused.error().status()).isEqualTo(400);
        assertThat(letters.data("login_code_valid")).hasSize(sent);
        letters.recover(letters.recovery().id(), APP, "method", "code", "email", PHONE);
        assertThat(letters.outbox())
                .noneMatch(message ->
                        message.recipient().equals(PHONE) && message.template().startsWith("recovery"));
    }

    @Test
    @DisplayName("[S6] a password that was set before its address was proven does not outlive a recovery")
    void a_password_older_than_the_proof_of_its_address_is_dropped() {
        Letters letters = start(new TestConfiguration().strict());
        squat(letters);
        verify(letters);

        recover(letters);

        assertThat(opens(letters, ann.password())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    @DisplayName(
            "[S6] a password that was set after its address was proven stays, however often the account is recovered")
    void a_password_younger_than_the_proof_of_its_address_stays(int recoveries) {
        Letters letters = start(new TestConfiguration().strict());
        Caller app = squat(letters);
        verify(letters);
        setPassword(letters, app);

        for (int i = 0; i < recoveries; i++) {
            recover(letters);
        }

        assertThat(opens(letters, NEW_PASSWORD)).isTrue();
        assertThat(lives(letters, app)).isFalse();
    }

    @Test
    @DisplayName("[S6] a new password ends the other sessions, and not the one that set it")
    void a_new_password_ends_the_other_sessions() {
        Letters letters = start(new TestConfiguration().strict());
        Caller here = squat(letters);
        Caller elsewhere =
                Clients.app(new Journeys(letters.engine().api).signIn(ann).sessionToken());

        setPassword(letters, here);

        assertThat(lives(letters, here)).isTrue();
        assertThat(lives(letters, elsewhere)).isFalse();
        assertThat(told(letters, "sessions.revoked")).isOne();
    }

    @Test
    @DisplayName("[S6] another name ends no session")
    void a_change_of_traits_ends_no_session() {
        Letters letters = start(new TestConfiguration().strict());
        Caller here = squat(letters);
        Caller elsewhere =
                Clients.app(new Journeys(letters.engine().api).signIn(ann).sessionToken());
        var acts = new Acts(letters.engine().api);
        var renamed = Acts.traits(ann).with("name", JsonObject.of("first", Json.of("Grace")));

        acts.change(acts.settings(here), "profile", "traits", renamed, here);

        assertThat(lives(letters, elsewhere)).isTrue();
        assertThat(told(letters, "sessions.revoked")).isZero();
    }

    @Test
    void in_the_contract_other_sessions_and_the_password_live_on_unless_a_hook_ends_them() {
        Letters letters = start(new TestConfiguration());
        Caller other = squat(letters);

        Caller owner = recover(letters);
        setPassword(letters, owner);

        assertThat(lives(letters, other)).isTrue();
        assertThat(told(letters, "sessions.revoked")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    @DisplayName("[S6] the recovery and what it ends are one change")
    void all_of_it_is_kept_or_nothing(int writes) {
        var tripwire = new Tripwire();
        Letters letters =
                new Letters(TestEngine.start(new TestConfiguration().strict().mailingCodes(), (UnitOfWork) tripwire));
        Caller other = squat(letters);
        FlowId flow = ask(letters);
        String code = letters.recoveryCode();

        tripwire.failAfter(writes);
        boolean failed = false;
        try {
            letters.recover(flow, APP, "method", "code", "code", code);
        } catch (Unavailable away) {
            failed = true;
        }
        tripwire.disarm();

        assertThat(lives(letters, other)).isEqualTo(failed);
        assertThat(opens(letters, ann.password())).isEqualTo(failed);
    }
}
