package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signing in with a provider where nobody can sign up. Source: docs/contract/federation.md, "The way back". */
class ClosedRegistrationTest {
    private static final long PROVE = 1010016;
    private static final long REASON = 4000001;

    private final TestEngine engine = TestEngine.start(configuration().registrationOff());
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();

    private static TestConfiguration configuration() {
        return new TestConfiguration()
                .methods("password", "profile", "oidc")
                .providers(List.of(PromptProvider.configured()));
    }

    /** Somebody who signed up while that was open. */
    private void annHasAnAccount() {
        TestEngine before = TestEngine.start(configuration());
        new Journeys(before.api).token(ann);
        StoredIdentity own = before.work.read(
                stores -> stores.identities().findByAnyIdentifier(ann.email()).getFirst());
        engine.work.write(stores -> {
            stores.identities().insert(own);
            return own;
        });
    }

    private LoginFlow comesWith(String email) {
        var token = JsonObject.of("method", Json.of("oidc"), "provider", Json.of(PromptProvider.ID))
                .with("id_token", Json.of(email));
        LoginFlow flow = acts.login();
        return (LoginFlow) Acts.shown(
                () -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), Submission.of(token), Acts.APP)));
    }

    private long linked(String email) {
        return engine.work.read(stores -> stores.identities().findByAnyIdentifier(email).stream()
                .filter(one -> one.credential(CredentialType.OIDC).isPresent())
                .count());
    }

    @Test
    void whoever_is_new_stays_out() {
        LoginFlow told = comesWith("new@example.org");

        assertThat(Acts.messages(told)).containsExactly(REASON);
        assertThat(engine.work.<Integer>read(stores -> stores.identities()
                        .findByAnyIdentifier("new@example.org")
                        .size()))
                .isZero();
    }

    @Test
    @DisplayName("[G3] Whoever has an account connects it after proving it, and only then")
    void an_account_is_connected_after_proof() {
        annHasAnAccount();

        LoginFlow asked = comesWith(ann.email());

        assertThat(Acts.messages(asked)).containsExactly(PROVE);
        assertThat(linked(ann.email())).isZero();
        acts.signIn(asked, ann, Acts.APP).require();
        assertThat(linked(ann.email())).isOne();
    }
}
