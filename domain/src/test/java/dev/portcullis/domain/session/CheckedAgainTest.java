package dev.portcullis.domain.session;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Accounts;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.Meddler;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found right before a unit of work is found right in it, or nothing happens. */
class CheckedAgainTest {
    private static final Json OTHER = Json.of("another good one");

    private final Meddler meddler = new Meddler();
    private final TestEngine engine =
            TestEngine.start(new TestConfiguration().schema(Letters.SCHEMA).codeSignsIn(), meddler);
    private final Acts acts = new Acts(engine.api);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final String token = new Journeys(engine.api).token(ann);
    private final Caller app = Clients.app(token);

    private StoredSession session(Stores stores) {
        return stores.sessions()
                .findByTokenHash(new PlainKeyedHash().hash("session-token", token))
                .orElseThrow()
                .session();
    }

    private void endSessionBeforeNextWrite() {
        meddler.beforeNextWrite(stores -> {
            StoredSession ended = session(stores);
            stores.sessions().revoke(ended.identity(), ended.id());
        });
    }

    private void changeBeforeNextWrite(UnaryOperator<StoredIdentity> change) {
        meddler.beforeNextWrite(stores -> {
            StoredIdentity before =
                    stores.identities().find(session(stores).identity()).orElseThrow();
            stores.identities().update(change.apply(before));
        });
    }

    private StoredIdentity withPassword(StoredIdentity identity, String password) {
        var hash = engine.hasher.hash(new Password(password));
        return identity.withCredential(identity.credential(CredentialType.PASSWORD)
                .orElseThrow()
                .withConfig(JsonObject.of("hashed_password", Json.of(hash.value())), engine.clock.instant()));
    }

    private boolean lives(Caller caller) {
        try {
            return engine.api.toSession(new ToSession(caller)).active();
        } catch (FrontendException nobody) {
            return false;
        }
    }

    private int sessions() {
        return engine.work.read(stores -> {
            StoredSession own = session(stores);
            return stores.sessions()
                    .listOthers(own.identity(), own.id(), engine.clock.instant(), 0, 100)
                    .size();
        });
    }

    @Test
    @DisplayName("[S11] a session that is ended while it is refreshed stays ended")
    void a_session_that_is_ended_while_it_is_refreshed_stays_ended() {
        var flow = acts.refresh(app);
        endSessionBeforeNextWrite();

        String fresh = acts.signIn(flow, ann, app).require().sessionToken();

        assertThat(lives(app)).isFalse();
        assertThat(fresh).as("what was proven anew is a session of its own").isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[S11] a sign-in with the old password that is under way does not outlive its change")
    void a_sign_in_with_the_old_password_does_not_outlive_its_change(boolean refreshing) {
        var flow = refreshing ? acts.refresh(app) : acts.login();
        changeBeforeNextWrite(identity -> withPassword(identity, "another good one"));

        var refused = Acts.shown(() -> acts.signIn(flow, ann, refreshing ? app : APP));

        assertThat(Acts.messages(refused)).containsExactly(4000006L);
        assertThat(sessions()).isZero();
    }

    @Test
    @DisplayName("[S11] a sign-in to an account that is switched off meanwhile is refused")
    void a_sign_in_to_an_account_that_is_switched_off_meanwhile_is_refused() {
        var flow = acts.login();
        changeBeforeNextWrite(identity -> identity.withProfile(Accounts.inactive(identity.profile())));

        var refused = Acts.refused(() -> acts.signIn(flow, ann, APP));

        assertThat(refused.error().status()).isEqualTo(401);
        assertThat(sessions()).isZero();
    }

    @Test
    @DisplayName("[S11] a sign-in by a code to an address that is given up meanwhile is refused")
    void a_sign_in_by_code_to_an_address_that_is_given_up_meanwhile_is_refused() {
        FlowId flow = acts.login().id();
        Acts.shown(() -> letters.signIn(flow, ann.email(), null));
        String code = letters.loginCode();
        changeBeforeNextWrite(identity -> {
            var credential = identity.credential(CredentialType.CODE).orElseThrow();
            var none = JsonObject.of("addresses", JsonArray.EMPTY);
            return identity.withCredential(credential.withConfig(none, engine.clock.instant()));
        });

        Acts.refused(() -> letters.signIn(flow, ann.email(), code));

        assertThat(sessions()).isZero();
    }

    @Test
    @DisplayName("[S11] a change of something else meanwhile is no hindrance")
    void a_change_of_something_else_meanwhile_is_no_hindrance() {
        var flow = acts.login();
        changeBeforeNextWrite(identity -> identity.withProfile(
                identity.profile().withUpdatedAt(engine.clock.instant().plusSeconds(1))));

        assertThat(acts.signIn(flow, ann, APP).status()).isEqualTo(200);
        assertThat(sessions()).isOne();
    }

    @Test
    @DisplayName("[S11] settings that a session sends while it is ended change nothing")
    void settings_of_a_session_that_is_ended_meanwhile_change_nothing() {
        var flow = acts.settings(app);
        endSessionBeforeNextWrite();

        var refused = Acts.refused(() -> acts.change(flow, "password", "password", OTHER, app));

        assertThat(refused.error().status()).isEqualTo(401);
        assertThat(acts.signIn(acts.login(), ann, APP).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[S11] a session that is ended meanwhile ends no others")
    void a_session_that_is_ended_meanwhile_ends_no_others() {
        Caller other = Clients.app(new Journeys(engine.api).signIn(ann).sessionToken());
        endSessionBeforeNextWrite();

        var refused = Acts.refused(() -> engine.api.disableMyOtherSessions(new DisableMyOtherSessions(app)));

        assertThat(refused.error().status()).isEqualTo(401);
        assertThat(lives(other)).isTrue();
    }
}
