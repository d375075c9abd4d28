package dev.portcullis.domain.login;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.messagesAt;
import static dev.portcullis.domain.fixture.Acts.refused;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Accounts;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Source: docs/contract/identity-schema.md, "Normal forms"; docs/contract/login.md, "A submission"; docs/contract/passwords.md,
 * "Hashes"; docs/security.md, A8 and B7.
 */
class PasswordSignInTest {
    private static final long WRONG_CREDENTIALS = 4000006;
    private static final long MISSING = 4000002;

    private final TestEngine engine = TestEngine.start();
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private Identity anns;

    @BeforeEach
    void somebody_is_known() {
        anns = new Journeys(engine.api).register(ann).identity();
    }

    private LoginFlow refuse(String identifier, String password) {
        return (LoginFlow) shown(() -> acts.signIn(acts.login(), identifier, password, APP));
    }

    @Test
    @DisplayName("[A6] no password expires by age")
    void no_password_expires_by_age() {
        for (int years = 0; years < 10; years++) {
            engine.clock.forward(Duration.ofDays(365));

            assertThat(acts.signIn(acts.login(), ann, APP).status()).isEqualTo(200);
        }
    }

    private int checksOf(Runnable attempt) {
        int before = engine.hasher.checks();
        attempt.run();
        return engine.hasher.checks() - before;
    }

    @Test
    @DisplayName("[B7] An unknown identifier costs the same check as a wrong password")
    void an_unknown_identifier_costs_the_same_check_as_a_wrong_password() {
        assertThat(checksOf(() -> refuse("nobody@example.org", "wrong password")))
                .isOne();
        assertThat(checksOf(() -> refuse(ann.email(), "wrong password"))).isOne();
        assertThat(checksOf(() -> acts.signIn(acts.login(), ann, APP))).isOne();
    }

    @Test
    @DisplayName("[B7] An account without a password costs the same check")
    void an_account_without_a_password_costs_the_same_check() {
        change(identity -> new StoredIdentity(
                identity.profile(),
                identity.credentials().stream()
                        .map(one -> one.withConfig(JsonObject.EMPTY, engine.clock.instant()))
                        .toList(),
                identity.version()));

        assertThat(checksOf(() -> refuse(ann.email(), ann.password()))).isOne();
    }

    @Test
    @DisplayName("[B6] Unknown and wrong are told alike")
    void unknown_and_wrong_are_told_alike() {
        LoginFlow unknown = refuse("nobody@example.org", "wrong password");
        LoginFlow wrong = refuse(ann.email(), "wrong password");

        assertThat(messages(unknown)).containsExactly(WRONG_CREDENTIALS).isEqualTo(messages(wrong));
        assertThat(Acts.names(unknown)).isEqualTo(Acts.names(wrong));
        assertThat(unknown.state()).isEqualTo(wrong.state()).isEqualTo(FlowState.CHOOSE_METHOD);
    }

    @Test
    void nothing_is_checked_where_something_is_missing() {
        assertThat(checksOf(() ->
                        assertThat(messagesAt(refuse("", "x"), "identifier")).containsExactly(MISSING)))
                .isZero();
        assertThat(checksOf(() -> assertThat(messagesAt(refuse(ann.email(), ""), "password"))
                        .containsExactly(MISSING)))
                .isZero();
    }

    @Test
    void case_and_space_around_the_identifier_do_not_count_but_those_of_the_password_do() {
        String spaced = "  " + ann.email().toUpperCase(Locale.ROOT) + " ";

        assertThat(acts.signIn(acts.login(), spaced, ann.password(), APP).status())
                .isEqualTo(200);
        refuse(ann.email(), ann.password() + " ");
        refuse(ann.email(), ann.password().toUpperCase(Locale.ROOT));
    }

    @Test
    void the_older_name_of_the_identifier_counts_where_the_newer_is_empty() {
        var body = new UpdateLoginFlowWithPasswordMethod("", ann.password(), null, ann.email(), null);
        var flow = acts.login();

        assertThat(engine.api
                        .updateLoginFlow(new UpdateLoginFlow(flow.id(), body, APP))
                        .sessionToken())
                .isNotNull();
    }

    @Test
    void a_native_flow_signs_in_as_often_as_it_is_submitted() {
        LoginFlow flow = acts.login();

        var first = acts.signIn(flow, ann, APP).require();
        var second = acts.signIn(flow, ann, APP).require();

        assertThat(first.sessionToken()).isNotEqualTo(second.sessionToken());
        assertThat(first.session().id()).isNotEqualTo(second.session().id());
    }

    @Test
    @DisplayName("[A8] An outdated hash is replaced at the next good sign in and only then")
    void an_outdated_hash_is_replaced_at_the_next_good_sign_in_and_only_then() {
        PasswordHash old = hash();
        engine.hasher.raiseGeneration();

        refuse(ann.email(), "wrong password");
        assertThat(hash()).isEqualTo(old);

        acts.signIn(acts.login(), ann, APP);
        PasswordHash fresh = hash();
        assertThat(engine.hasher.isOutdated(old)).isTrue();
        assertThat(engine.hasher.isOutdated(fresh)).isFalse();

        acts.signIn(acts.login(), ann, APP);
        assertThat(hash()).as("a good hash stays").isEqualTo(fresh);
    }

    @Test
    void an_account_that_is_switched_off_is_told_so_only_to_those_who_know_its_password() {
        change(identity -> identity.withProfile(Accounts.inactive(identity.profile())));

        assertThat(messages(refuse(ann.email(), "wrong password"))).containsExactly(WRONG_CREDENTIALS);
        var refused = refused(() -> acts.signIn(acts.login(), ann, APP));
        assertThat(refused.error().status()).isEqualTo(401);
        assertThat(refused.error().id()).isEmpty();
        assertThat(refused.error().toString()).contains(anns.id().toString());
    }

    @Test
    @DisplayName("[E6] An account that is switched off is signed in nowhere any more")
    void an_account_that_is_switched_off_is_signed_in_nowhere_any_more() {
        var app = Clients.app(acts.signIn(acts.login(), ann, APP).require().sessionToken());
        assertThat(engine.api.toSession(new ToSession(app)).active()).isTrue();

        change(identity -> identity.withProfile(Accounts.inactive(identity.profile())));

        assertThat(refused(() -> engine.api.toSession(new ToSession(app)))
                        .error()
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("[I3] [I4] Events tell of a sign in and hold nothing that was typed")
    void events_tell_of_a_sign_in_and_hold_nothing_that_was_typed() {
        acts.signIn(acts.login(), ann, APP);

        assertThat(engine.events).last().satisfies(event -> {
            assertThat(event.name()).isEqualTo("login.succeeded");
            assertThat(event.identity()).isEqualTo(anns.id());
            assertThat(event.method()).isEqualTo("password");
            assertThat(event.at()).isEqualTo(engine.clock.instant());
            assertThat(event.toString()).doesNotContain(ann.email()).doesNotContain(ann.password());
        });
    }

    private PasswordHash hash() {
        return new PasswordHash(stored().credential(CredentialType.PASSWORD)
                .orElseThrow()
                .config()
                .text("hashed_password")
                .orElseThrow());
    }

    private StoredIdentity stored() {
        return engine.work.read(stores -> stores.identities().find(anns.id())).orElseThrow();
    }

    private void change(UnaryOperator<StoredIdentity> change) {
        engine.work.write(stores -> stores.identities().update(change.apply(stored())));
    }
}
