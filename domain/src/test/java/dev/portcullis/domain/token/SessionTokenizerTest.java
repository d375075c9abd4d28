package dev.portcullis.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.token.TokenTemplate.Subject;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.token.ClaimsMapper;
import dev.portcullis.ports.token.UnusableTemplate;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/tokens.md. */
class SessionTokenizerTest {
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final List<JsonObject> signed = new ArrayList<>();

    private TokenTemplate template(Duration lifetime, ClaimsMapper mapper) {
        return new TokenTemplate(lifetime, Subject.ID, this::sign, mapper);
    }

    private String sign(JsonObject claims) {
        signed.add(claims);
        return "signed";
    }

    private static Answer<Session> ask(TestEngine engine, Caller caller, String template) {
        return engine.api.toSessionWithHttpInfo(new ToSession(caller, template));
    }

    private static Caller signedIn(TestEngine engine) {
        return Clients.app(new Journeys(engine.api).token(Person.anyone()));
    }

    private TestEngine engine(TestConfiguration configuration, TokenTemplate template) {
        return TestEngine.start(configuration.tokenTemplates(Map.of("notes", template)));
    }

    private static long seconds(JsonObject claims, String name) {
        return ((JsonNumber) claims.get(name).orElseThrow()).value().longValueExact();
    }

    @Test
    void a_session_brings_a_token_that_says_whose_it_is_and_how_long_it_counts() {
        var engine = engine(new TestConfiguration(), template(SHORT, ClaimsMapper.NONE));
        Instant now = engine.clock.instant();

        var session = ask(engine, signedIn(engine), "notes").require();

        assertThat(session.tokenized()).isEqualTo("signed");
        JsonObject claims = signed.getFirst();
        assertThat(claims.members()).containsOnlyKeys("jti", "iss", "exp", "nbf", "iat", "sid", "sub");
        assertThat(claims.text("sid")).contains(session.id().toString());
        assertThat(claims.text("sub")).contains(session.identity().id().toString());
        assertThat(claims.text("iss").orElseThrow()).endsWith("/");
        assertThat(seconds(claims, "exp")).isEqualTo(now.plus(SHORT).getEpochSecond());
        assertThat(seconds(claims, "iat")).isEqualTo(now.getEpochSecond());
    }

    @Test
    void each_token_has_an_id_of_its_own() {
        var engine = engine(new TestConfiguration(), template(SHORT, ClaimsMapper.NONE));
        Caller app = signedIn(engine);

        ask(engine, app, "notes");
        ask(engine, app, "notes");

        assertThat(signed.getFirst().text("jti")).isNotEqualTo(signed.getLast().text("jti"));
    }

    @Test
    void a_mapper_adds_and_replaces_claims_but_never_whose_token_it_is() {
        ClaimsMapper mapper = (session, claims) -> JsonObject.of("sub", Json.of("somebody else"))
                .with("iss", Json.of("us"))
                .with("email", Json.of("ann@example.org"));
        var engine = engine(new TestConfiguration(), template(SHORT, mapper));

        var session = ask(engine, signedIn(engine), "notes").require();

        JsonObject claims = signed.getFirst();
        assertThat(claims.text("sub")).contains(session.identity().id().toString());
        assertThat(claims.text("iss")).contains("us");
        assertThat(claims.text("email")).contains("ann@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4102444800", "1e20", "4102444800.5"})
    void no_token_outlives_its_session_where_that_is_the_rule(String exp) {
        ClaimsMapper late = (session, claims) -> JsonObject.of("exp", new JsonNumber(new java.math.BigDecimal(exp)));
        var engine = engine(new TestConfiguration().strict(), template(DAY.multipliedBy(9), late));

        var session = ask(engine, signedIn(engine), "notes").require();

        assertThat(seconds(signed.getFirst(), "exp"))
                .isEqualTo(session.expiresAt().getEpochSecond());
    }

    @Test
    void a_mapper_may_shorten_a_token() {
        ClaimsMapper early = (session, claims) -> JsonObject.of("exp", Json.of(12));
        var engine = engine(new TestConfiguration().strict(), template(SHORT, early));

        ask(engine, signedIn(engine), "notes");

        assertThat(seconds(signed.getFirst(), "exp")).isEqualTo(12);
    }

    @Test
    void no_name_is_no_token() {
        var engine = engine(new TestConfiguration(), template(SHORT, ClaimsMapper.NONE));

        assertThat(ask(engine, signedIn(engine), "").require().tokenized()).isNull();
    }

    @Test
    void an_unknown_template_is_a_bad_request() {
        var engine = engine(new TestConfiguration(), template(SHORT, ClaimsMapper.NONE));
        Caller app = signedIn(engine);

        assertThat(Acts.refused(() -> ask(engine, app, "other")).error().status())
                .isEqualTo(400);
    }

    @Test
    void a_template_that_gives_no_token_is_a_bad_request_that_says_why() {
        ClaimsMapper failing = (session, claims) -> {
            throw new UnusableTemplate("its mapper has no result", null);
        };
        var engine = engine(new TestConfiguration(), template(SHORT, failing));
        Caller app = signedIn(engine);

        var refusal = Acts.refused(() -> ask(engine, app, "notes"));

        assertThat(refusal.error().status()).isEqualTo(400);
        assertThat(refusal.error().toString()).contains("its mapper has no result");
    }

    @Test
    void the_external_id_is_the_subject_where_the_template_asks_for_it() {
        var template = new TokenTemplate(SHORT, Subject.EXTERNAL_ID, this::sign, ClaimsMapper.NONE);
        var engine = engine(new TestConfiguration(), template);
        Caller app = signedIn(engine);
        var id = ask(engine, app, "").require().identity().id();
        engine.work.write(stores -> {
            var owner = stores.identities().find(id).orElseThrow();
            return stores.identities().update(owner.withProfile(known(owner.profile(), "c-4711")));
        });

        ask(engine, app, "notes");

        assertThat(signed.getFirst().text("sub")).contains("c-4711");
    }

    private static IdentityProfile known(IdentityProfile one, String externalId) {
        return new IdentityProfile(
                one.id(),
                externalId,
                one.schemaId(),
                one.state(),
                one.stateChangedAt(),
                one.traits(),
                one.verifiableAddresses(),
                one.recoveryAddresses(),
                one.metadataPublic(),
                one.metadataAdmin(),
                one.availableLevel(),
                one.createdAt(),
                one.updatedAt(),
                one.organizationId());
    }

    @Test
    void an_identity_without_an_external_id_has_no_token_by_it() {
        var template = new TokenTemplate(SHORT, Subject.EXTERNAL_ID, this::sign, ClaimsMapper.NONE);
        var engine = engine(new TestConfiguration(), template);
        Caller app = signedIn(engine);

        assertThat(Acts.refused(() -> ask(engine, app, "notes")).error().status())
                .isEqualTo(400);
        assertThat(signed).isEmpty();
    }

    @Test
    void keys_that_cannot_be_read_are_our_failure_and_not_an_outage_of_the_server() {
        var template = new TokenTemplate(
                SHORT,
                Subject.ID,
                claims -> {
                    throw new Unavailable("no keys", null);
                },
                ClaimsMapper.NONE);
        var engine = engine(new TestConfiguration(), template);
        Caller app = signedIn(engine);

        assertThat(Acts.refused(() -> ask(engine, app, "notes")).error().status())
                .isEqualTo(500);
    }

    @Test
    void without_a_session_nothing_is_said_of_templates() {
        var engine = engine(new TestConfiguration(), template(SHORT, ClaimsMapper.NONE));

        assertThat(Acts.refused(() -> ask(engine, Caller.nativeApp(), "notes"))
                        .error()
                        .status())
                .isEqualTo(401);
        assertThat(Acts.refused(() -> ask(engine, Caller.nativeApp(), "other"))
                        .error()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_answer_with_a_token_may_not_be_kept() {
        var engine = engine(new TestConfiguration().cacheableFor(Duration.ZERO), template(SHORT, ClaimsMapper.NONE));
        Caller app = signedIn(engine);

        assertThat(ask(engine, app, "").headers()).containsKey("Ory-Session-Cache-For");
        assertThat(ask(engine, app, "notes").headers()).doesNotContainKey("Ory-Session-Cache-For");
    }
}
