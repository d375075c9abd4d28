package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.configuration.SchemaSettings;
import dev.portcullis.domain.fixture.Accounts;
import dev.portcullis.domain.fixture.KnownSecrets;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session as it is told in each kind of answer. Source: docs/contract/sessions.md, "A session in JSON". */
class ShownSessionsTest {
    private static final UUID NOT_KEPT = new UUID(0, 0);
    private static final Instant BEGIN = Instant.parse("2026-05-04T10:00:00Z");
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Instant NOW = BEGIN.plusSeconds(60);
    private static final IdentityProfile ANN = ProvenLevelsTest.profile(AssuranceLevel.AAL1);
    private static final Caller CALLER =
            Caller.nativeApp().withDevice(new Caller.Device("192.0.2.7", "an app", "Bern, CH"));

    private final ShownSessions shown = new ShownSessions(new SessionLimits(false, LIFE), identities());

    private static Identities identities() {
        var schemas = new TraitSchemas(
                List.of(new SchemaSettings("person", JsonObject.EMPTY, false)),
                "person",
                "https://id.example.org",
                (name, schema) -> document -> List.of());
        return new Identities(
                schemas,
                new KnownSecrets(),
                InputLimits.STANDARD,
                new Identifiers(number -> Optional.empty()),
                List::of);
    }

    private static StoredSession stored(int devices) {
        var used = new ArrayList<SessionDevice>();
        for (int i = 1; i <= devices; i++) {
            used.add(new SessionDevice(new UUID(1, i), "192.0.2." + i, "device " + i, ""));
        }
        var proof = new AuthenticationMethod(CredentialType.PASSWORD, AssuranceLevel.AAL1, BEGIN);
        return new StoredSession(
                new SessionId(new UUID(0, 2)),
                ANN.id(),
                "hash",
                true,
                AssuranceLevel.AAL1,
                List.of(proof),
                used,
                BEGIN,
                BEGIN.plusSeconds(1),
                BEGIN.plus(LIFE),
                BEGIN,
                BEGIN,
                0);
    }

    private static SessionDevice device(UUID id) {
        return new SessionDevice(id, "192.0.2.7", "an app", "Bern, CH");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void who_is_signed_in_sees_all_that_is_kept(int devices) {
        StoredSession stored = stored(devices);
        Session told = shown.of(stored, ANN, NOW);

        assertThat(told.id()).isEqualTo(stored.id());
        assertThat(told.devices()).isEqualTo(stored.devices());
        assertThat(told.issuedAt()).isEqualTo(BEGIN);
        assertThat(told.identity().schemaUrl()).startsWith("https://id.example.org/schemas/");
        assertThat(shown.thin(stored, ANN, NOW).identity().schemaUrl()).isEmpty();
        assertThat(shown.thin(stored, ANN, NOW).devices()).isEqualTo(stored.devices());
    }

    @Test
    @DisplayName("[E5] a session is told as active until its end, while it was not ended and its owner is let in")
    void a_session_is_told_as_active_until_its_end() {
        for (int devices : new int[] {1, 3}) {
            StoredSession stored = stored(devices);
            Instant end = stored.expiresAt();
            assertActive(stored, ANN, end.minusNanos(1000), true);
            assertActive(stored, ANN, end, false);
            assertActive(stored.asEnded(), ANN, NOW, false);
            assertActive(stored, Accounts.inactive(ANN), NOW, false);
        }
    }

    private void assertActive(StoredSession stored, IdentityProfile owner, Instant now, boolean active) {
        var going = new Sessions.Proven(stored, "token", false);
        assertThat(List.of(
                        shown.of(stored, owner, now),
                        shown.thin(stored, owner, now),
                        shown.proven(going, owner, CALLER, now),
                        shown.unkept(going, owner, CALLER, now)))
                .allSatisfy(session -> assertThat(session.active()).isEqualTo(active));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void a_session_that_goes_on_is_told_with_the_moment_and_the_device_of_its_proof(int devices) {
        StoredSession stored = stored(devices);
        Session told = shown.proven(new Sessions.Proven(stored, "token", false), ANN, CALLER, NOW);
        var expected = new ArrayList<>(stored.devices());
        expected.add(device(NOT_KEPT));

        assertThat(told.id()).isEqualTo(stored.id());
        assertThat(told.issuedAt()).isEqualTo(NOW);
        assertThat(told.authenticatedAt()).isEqualTo(stored.authenticatedAt());
        assertThat(told.devices()).isEqualTo(expected);
        assertThat(shown.unkept(new Sessions.Proven(stored, "token", false), ANN, CALLER, NOW))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void a_new_session_that_is_not_kept_yet_has_no_id_and_neither_has_its_device(int devices) {
        StoredSession stored = stored(devices);
        var fresh = new Sessions.Proven(stored, "token", true);
        Session told = shown.unkept(fresh, ANN, CALLER, NOW);
        SessionDevice last = stored.devices().getLast();
        var expected = new ArrayList<>(stored.devices().subList(0, devices - 1));
        expected.add(new SessionDevice(NOT_KEPT, last.ipAddress(), last.userAgent(), last.location()));

        assertThat(shown.proven(fresh, ANN, CALLER, NOW)).isEqualTo(shown.of(stored, ANN, NOW));
        assertThat(told.id()).isEqualTo(new SessionId(NOT_KEPT));
        assertThat(told.devices()).isEqualTo(expected);
        assertThat(told.issuedAt()).isEqualTo(BEGIN);
    }

    @Test
    void a_device_is_told_as_its_caller_tells_it() {
        var id = new UUID(3, 4);
        assertThat(ShownSessions.device(id, CALLER)).isEqualTo(device(id));
    }

    @Test
    @DisplayName(
            "[E3] a session that goes on does so under a new token where tokens rotate, and no token is made twice")
    void a_session_goes_on_under_a_new_token_where_tokens_rotate() {
        var rotating = new FreshTokens(true, new KnownSecrets());
        var keeping = new FreshTokens(false, new KnownSecrets());
        String first = rotating.next();

        assertThat(first).matches("ory_st_[A-Za-z0-9]{32}");
        assertThat(rotating.after(first)).matches("ory_st_[A-Za-z0-9]{32}").isNotEqualTo(first);
        assertThat(keeping.after(first)).isEqualTo(first);
    }
}
