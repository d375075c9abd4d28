package dev.portcullis.domain.password;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.BreachRules;
import dev.portcullis.domain.configuration.GuessableSettings;
import dev.portcullis.domain.configuration.LengthUnit;
import dev.portcullis.domain.configuration.PasswordSettings;
import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.ContinueWith.SetOrySessionToken;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A password that became known must be changed. Source: docs/contract/passwords.md, "One that became known"; docs/security.md, A6. */
class CompromisedPasswordsTest {
    private static final String NEW_PASSWORD = "another one that nobody knows";
    private static final long SILENT = -1;

    private final AtomicLong seen = new AtomicLong();
    private final Person ann = Person.anyone();
    private TestEngine engine = started(true, new TestConfiguration().mailingCodes());
    private Caller app = signedUp();

    private TestEngine started(boolean atSignIn, TestConfiguration configuration) {
        var password = new PasswordSettings(
                8,
                LengthUnit.BYTES,
                new BreachRules(true, 0, true, atSignIn),
                true,
                GuessableSettings.ALLOWED,
                ThrottleSettings.OFF);
        return TestEngine.start(configuration.password(password), (BreachLookup) typed -> {
            if (seen.get() == SILENT) {
                throw new Unavailable("no answer", null);
            }
            return seen.get();
        });
    }

    private Caller signedUp() {
        var token = new Journeys(engine.api).token(ann);
        engine.clock.forward(Duration.ofMinutes(1));
        return Clients.app(token);
    }

    private void start(boolean atSignIn, TestConfiguration configuration) {
        engine = started(atSignIn, configuration);
        app = signedUp();
    }

    private IdentityId id() {
        return stored().id();
    }

    private StoredIdentity stored() {
        return engine.work
                .read(stores -> stores.identities().findByAnyIdentifier(ann.email()))
                .getFirst();
    }

    /** Nothing where the password opened, else what the form said. */
    private List<Long> told(String password) {
        var acts = new Acts(engine.api);
        try {
            assertThat(acts.signIn(acts.login(), ann.email(), password, APP).status())
                    .isEqualTo(200);
            return List.of();
        } catch (FrontendException refused) {
            return Acts.messages((LoginFlow) refused.error().flow().orElseThrow());
        }
    }

    private void recover() {
        var letters = new Letters(engine);
        FlowId flow = letters.recovery().id();
        letters.recover(flow, APP, "method", "code", "email", ann.email());
        Caller back =
                letters
                        .recover(flow, APP, "method", "code", "code", letters.recoveryCode())
                        .require()
                        .continueWith()
                        .stream()
                        .filter(SetOrySessionToken.class::isInstance)
                        .map(step -> Clients.app(((SetOrySessionToken) step).orySessionToken()))
                        .findFirst()
                        .orElseThrow();
        engine.clock.forward(Duration.ofSeconds(1));
        var acts = new Acts(engine.api);
        assertThat(Acts.messagesAt(
                        Acts.shown(() -> acts.change(
                                acts.settings(back), "password", "password", Json.of(ann.password()), back)),
                        "password"))
                .as("the same one is not taken")
                .isNotEmpty();
        acts.change(acts.settings(back), "password", "password", Json.of(NEW_PASSWORD), back);
    }

    private boolean lives(Caller caller) {
        return engine.api.toSession(new ToSession(caller)).active();
    }

    @Test
    @DisplayName("[A6] A marked password signs in no more until another one is set")
    void a_marked_password_signs_in_no_more_until_another_one_is_set() {
        assertThat(told(ann.password())).isEmpty();

        assertThat(engine.compromised.mark(id())).isTrue();

        assertThat(told(ann.password())).containsExactly(4000001L);
        assertThat(engine.events).extracting(Event::name).contains("login.compromised");
        assertThat(lives(app)).as("sessions go on").isTrue();
        recover();
        assertThat(told(NEW_PASSWORD)).isEmpty();
        assertThat(told(ann.password())).containsExactly(4000006L);
    }

    @Test
    @DisplayName("[A6] A password that became known is found at the next sign-in")
    void a_password_that_became_known_is_found_at_the_next_sign_in() {
        assertThat(told(ann.password())).isEmpty();

        seen.set(7);
        assertThat(told(ann.password())).containsExactly(4000001L);

        seen.set(SILENT);
        assertThat(told(ann.password())).as("the mark stays").containsExactly(4000001L);
        seen.set(0);
        recover();
        assertThat(told(NEW_PASSWORD)).isEmpty();
    }

    @Test
    @DisplayName("[A6] [S16] A silent look-up keeps nobody out")
    void a_silent_look_up_keeps_nobody_out() {
        seen.set(SILENT);

        assertThat(told(ann.password())).isEmpty();
        assertThat(CompromisedPasswords.isMarked(stored())).isFalse();
    }

    @Test
    @DisplayName("[A6] [B6] A wrong password is answered as ever")
    void a_wrong_password_is_answered_as_ever() {
        engine.compromised.mark(id());
        seen.set(7);

        assertThat(told(ann.password() + "!")).containsExactly(4000006L);
    }

    @Test
    @DisplayName("[A6] Breaches are looked up at a sign-in only where that is switched on")
    void breaches_are_looked_up_at_a_sign_in_only_where_that_is_switched_on() {
        start(false, new TestConfiguration().mailingCodes());
        seen.set(7);

        assertThat(told(ann.password())).isEmpty();
    }

    @Test
    @DisplayName("[A6] Where nobody can recover an account nobody is kept out")
    void where_nobody_can_recover_an_account_nobody_is_kept_out() {
        start(true, new TestConfiguration());
        engine.compromised.mark(id());
        seen.set(7);

        assertThat(told(ann.password())).isEmpty();
    }

    @Test
    @DisplayName("[A6] Another hash of the same password keeps the mark and a new password drops it")
    void another_hash_of_the_same_password_keeps_the_mark_and_a_new_password_drops_it() {
        engine.compromised.mark(id());
        StoredIdentity marked = stored();
        var hash = new PasswordHash("$another");
        var now = engine.clock.instant();

        assertThat(CompromisedPasswords.isMarked(PasswordCredentials.with(marked, hash, List.of(ann.email()), now)))
                .isTrue();
        assertThat(CompromisedPasswords.isMarked(PasswordCredentials.withNew(marked, hash, List.of(ann.email()), now)))
                .isFalse();
        assertThat(marked.credential(CredentialType.PASSWORD).orElseThrow().createdAt())
                .isBefore(now);
    }

    @Test
    void an_account_that_there_is_not_is_not_marked() {
        assertThat(engine.compromised.mark(new IdentityId(UUID.randomUUID()))).isFalse();
    }
}
