package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.SayingProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderTrust;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.ports.session.Upstream;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accounts that follow what a provider says. Source: docs/contract/federation.md, "Later sign-ins". */
class LaterSignInsTest {
    private static final String ANN = "ann@example.org";

    private final SayingProvider provider = new SayingProvider();
    private JsonObject seen = JsonObject.EMPTY;
    private JsonObject mapped = identity(ANN, "Ann");
    private boolean broken;
    private final TestEngine engine = engine(true);

    private TestEngine engine(boolean updates) {
        return TestEngine.start(new TestConfiguration()
                .methods("password", "profile", "oidc")
                .withVerification()
                .providers(List.of(provider.configured(new ProviderTrust(Set.of(), Set.of(), updates), input -> {
                    seen = (JsonObject) input.variables().get("identity");
                    if (broken) {
                        throw MappingFailed.because("broken");
                    }
                    return JsonObject.of("identity", mapped);
                }))));
    }

    private static JsonObject identity(String email, String first) {
        var traits = JsonObject.of("email", Json.of(email), "name", JsonObject.of("first", Json.of(first)));
        var verified = JsonObject.of("via", Json.of("email"), "value", Json.of(email));
        return JsonObject.of("traits", traits, "verified_addresses", new JsonArray(List.of(verified)));
    }

    private void signIn(TestEngine at) {
        provider.says("ann", JsonObject.EMPTY, Upstream.UNTOLD);
        var token = JsonObject.of("provider", Json.of(SayingProvider.ID), "id_token", Json.of("a token"));
        var flow = new Acts(at.api).login();
        at.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), Submission.of(token), Acts.APP));
    }

    private static StoredIdentity stored(TestEngine at, String email) {
        return at.work.read(
                stores -> stores.identities().findByAnyIdentifier(email).getFirst());
    }

    @Test
    void what_the_mapper_says_wins_and_what_it_does_not_name_stays() {
        mapped = identity(ANN, "Ann").with("metadata_public", JsonObject.of("plan", Json.of("free")));
        signIn(engine);
        mapped = JsonObject.of("traits", JsonObject.of("name", JsonObject.of("last", Json.of("Lee"))));

        signIn(engine);

        StoredIdentity now = stored(engine, ANN);
        assertThat(now.profile().traits())
                .isEqualTo(JsonObject.of("email", Json.of(ANN))
                        .with("name", JsonObject.of("first", Json.of("Ann"), "last", Json.of("Lee"))));
        assertThat(now.profile().metadataPublic()).isEqualTo(JsonObject.of("plan", Json.of("free")));
        assertThat(now.profile().verifiableAddresses())
                .as("what was proven stays so")
                .allMatch(VerifiableAddress::verified);
    }

    @Test
    void the_mapper_sees_what_is_kept() {
        signIn(engine);
        assertThat(seen)
                .isEqualTo(JsonObject.of("traits", JsonObject.EMPTY, "metadata_public", JsonObject.EMPTY)
                        .with("metadata_admin", JsonObject.EMPTY));

        signIn(engine);

        assertThat(seen.object("traits").text("email")).contains(ANN);
    }

    @Test
    void a_new_address_is_followed_and_found() {
        signIn(engine);
        mapped = identity("new@example.org", "Ann");

        signIn(engine);

        assertThat(stored(engine, "new@example.org").profile().verifiableAddresses())
                .extracting(VerifiableAddress::value)
                .containsExactly("new@example.org");
    }

    @Test
    void nothing_is_written_where_nothing_changed() {
        signIn(engine);
        long version = stored(engine, ANN).version();

        signIn(engine);

        assertThat(stored(engine, ANN).version()).isEqualTo(version);
    }

    @Test
    void an_address_of_somebody_else_is_refused_and_changes_nothing() {
        signIn(engine);
        Person ben = Person.anyone();
        new Journeys(engine.api).token(ben);
        mapped = identity(ben.email(), "Ann");

        assertThat(Acts.messages(Acts.shown(() -> signIn(engine)))).containsExactly(4000007L);

        assertThat(stored(engine, ANN).profile().traits())
                .isEqualTo(identity(ANN, "Ann").object("traits"));
    }

    @Test
    void what_does_not_fit_the_schema_fails_the_sign_in() {
        signIn(engine);
        mapped = JsonObject.of("traits", JsonObject.of("name", Json.of("no object")));

        FrontendException refused = Acts.refused(() -> signIn(engine));

        assertThat(refused.error().status()).isEqualTo(400);
    }

    @Test
    void a_broken_mapper_fails_the_sign_in() {
        signIn(engine);
        broken = true;

        assertThat(Acts.refused(() -> signIn(engine)).error().status()).isEqualTo(500);
    }

    @Test
    void unless_it_is_switched_on_accounts_stay_as_they_are() {
        TestEngine still = engine(false);
        signIn(still);
        mapped = identity("new@example.org", "Ann");

        signIn(still);

        assertThat(stored(still, ANN).profile().traits())
                .isEqualTo(identity(ANN, "Ann").object("traits"));
    }
}
