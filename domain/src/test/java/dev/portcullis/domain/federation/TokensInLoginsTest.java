package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Apps that hand in a token of a provider to sign in. Source: docs/contract/federation.md, "Tokens of apps". */
class TokensInLoginsTest {
    private static final String ANN = "ann@example.org";

    private final TestEngine engine = TestEngine.start(configuration());
    private final Acts acts = new Acts(engine.api);

    private static TestConfiguration configuration() {
        return new TestConfiguration()
                .methods("password", "profile", "oidc")
                .providers(List.of(PromptProvider.configured()));
    }

    private static Submission token(String email) {
        return Submission.of(JsonObject.of("method", Json.of("oidc"), "provider", Json.of(PromptProvider.ID))
                .with("id_token", Json.of(email)));
    }

    private SuccessfulNativeLogin signIn(TestEngine at, LoginFlow flow) {
        return at.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), token(ANN), Acts.APP));
    }

    @Test
    void whoever_is_new_is_signed_up_and_in() {
        SuccessfulNativeLogin made = signIn(engine, acts.login());

        assertThat(Objects.requireNonNull(made.identity()).trait("email")).contains(ANN);
        Caller app = Clients.app(Objects.requireNonNull(made.sessionToken()));
        assertThat(engine.api.toSession(new ToSession(app)).id())
                .isEqualTo(made.session().id());
    }

    @Test
    void whoever_is_known_is_signed_in_and_no_account_is_made() {
        var first = signIn(engine, acts.login());
        var second = signIn(engine, acts.login());

        assertThat(second.identity()).isNull();
        assertThat(Objects.requireNonNull(second.session().identity()).id())
                .isEqualTo(Objects.requireNonNull(first.identity()).id());
    }

    @Test
    void where_signing_up_signs_nobody_in_the_login_does() {
        TestEngine quiet = TestEngine.start(configuration().afterRegistration());

        var made = signIn(quiet, new Acts(quiet.api).login());

        assertThat(made.sessionToken()).isNotNull();
        assertThat(made.session().identity()).isNotNull();
    }

    @Test
    @DisplayName("[G2] [G3] A token that names somebody's address opens nothing: a login asks to prove the account")
    void an_address_of_somebody_asks_to_prove_the_account() {
        Person owner = new Person(ANN, Person.anyone().password(), "Ann", "Lee");
        new Journeys(engine.api).token(owner);
        LoginFlow flow = acts.login();

        var asked = (LoginFlow) Acts.shown(() -> signIn(engine, flow));

        assertThat(Acts.messages(asked)).containsExactly(1010016L);
        assertThat(asked.id()).isNotEqualTo(flow.id());
    }
}
