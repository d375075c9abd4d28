package dev.portcullis.domain.identity;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.json.ContractJson;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people may write and see of an account is its traits; the rest is the server's and the operator's. */
class OthersFieldsTest {
    private static final JsonObject SLIPPED_IN = (JsonObject) TestJson.json("""
            {'id':'11111111-2222-4333-8444-555555555555','external_id':'x','schema_id':'other','state':'inactive',
            'available_aal':'aal3','organization_id':'11111111-2222-4333-8444-555555555555','metadata_public':{'a':1},
            'metadata_admin':{'role':'admin'},'verified':true,'credentials':{'oidc':{'identifiers':['x:1']}},
            'verifiable_addresses':[{'value':'x@example.org','verified':true,'via':'email','status':'completed'}],
            'recovery_addresses':[{'value':'x@example.org','via':'email'}],
            'identity':{'metadata_admin':{'role':'admin'},'state':'inactive'}}
            """);

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), work);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();

    private StoredIdentity stored(IdentityId id) {
        return work.read(stores -> stores.identities().find(id)).orElseThrow();
    }

    private static JsonObject with(JsonObject body, JsonObject more) {
        JsonObject all = body;
        for (var member : more.members().entrySet()) {
            all = all.with(member.getKey(), member.getValue());
        }
        return all;
    }

    private static void assertUntouched(IdentityProfile profile) {
        assertThat(profile.isActive()).isTrue();
        assertThat(profile.externalId()).isNull();
        assertThat(profile.organizationId()).isNull();
        assertThat(profile.schemaId()).isNotEqualTo("other");
        assertThat(profile.metadataPublic()).isEqualTo(JsonNull.NULL);
        assertThat(profile.metadataAdmin()).isEqualTo(JsonNull.NULL);
        assertThat(profile.availableLevel().value()).isEqualTo("aal1");
        assertThat(profile.verifiableAddresses()).noneMatch(VerifiableAddress::verified);
    }

    @Test
    @DisplayName("[H6] Who signs up writes nothing but traits")
    void who_signs_up_writes_nothing_but_traits() {
        JsonObject body = JsonObject.of("method", Json.of("password"), "password", Json.of(ann.password()))
                .with("traits", Acts.traits(ann));
        var answer = engine.api.updateRegistrationFlowWithHttpInfo(
                new UpdateRegistrationFlow(acts.registration().id(), Submission.of(with(body, SLIPPED_IN)), APP));

        var made = answer.require().identity();
        assertUntouched(stored(made.id()).profile());
        assertThat(stored(made.id()).credentials()).hasSize(1);
        assertThat(made.id().toString()).isNotEqualTo("11111111-2222-4333-8444-555555555555");
    }

    @Test
    @DisplayName("[H6] Whatever is sent along with a change of settings, nothing but traits is written")
    void whoever_changes_settings_writes_nothing_but_traits() {
        var registered = new Journeys(engine.api).register(ann);
        var app = Clients.app(Objects.requireNonNull(registered.sessionToken()));
        IdentityProfile before = stored(registered.identity().id()).profile();
        var random = new Random(6);
        for (int round = 0; round < 200; round++) {
            JsonObject body = JsonObject.of("method", Json.of("profile"), "traits", Acts.traits(ann));
            for (var member : SLIPPED_IN.members().entrySet()) {
                if (random.nextBoolean()) {
                    body = body.with(member.getKey(), random.nextInt(5) == 0 ? Json.of("x") : member.getValue());
                }
            }
            submit(app, body);
        }
        IdentityProfile after = stored(registered.identity().id()).profile();
        assertUntouched(after);
        assertThat(after.traits()).isEqualTo(before.traits());
    }

    // What is refused for its shape writes nothing either.
    private void submit(Caller app, JsonObject body) {
        try {
            engine.api.updateSettingsFlowWithHttpInfo(
                    new UpdateSettingsFlow(acts.settings(app).id(), Submission.of(body), app));
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isBetween(400, 422);
        }
    }

    @Test
    @DisplayName("[H5] Nobody sees what operators noted of them, or what a credential holds")
    void nobody_sees_what_operators_noted_or_what_a_credential_holds() {
        var registered = new Journeys(engine.api).register(ann);
        var app = Clients.app(Objects.requireNonNull(registered.sessionToken()));
        work.write(stores ->
                stores.identities().update(noted(stored(registered.identity().id()))));

        var json = ContractJson.create();
        String seen = json.writeText(engine.api.toSession(new ToSession(app)))
                + json.writeText(acts.settings(app))
                + json.writeText(registered);

        assertThat(seen)
                .contains("for everybody")
                .doesNotContain("canary", "metadata_admin", "$fake$", "hashed_password");
    }

    private static StoredIdentity noted(StoredIdentity identity) {
        IdentityProfile plain = identity.profile();
        return identity.withProfile(new IdentityProfile(
                plain.id(),
                plain.externalId(),
                plain.schemaId(),
                plain.state(),
                plain.stateChangedAt(),
                plain.traits(),
                plain.verifiableAddresses(),
                plain.recoveryAddresses(),
                JsonObject.of("note", Json.of("for everybody")),
                JsonObject.of("note", Json.of("canary")),
                plain.availableLevel(),
                plain.createdAt(),
                plain.updatedAt(),
                plain.organizationId()));
    }
}
