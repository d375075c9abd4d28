package dev.portcullis.embedded.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.jose.JoseTokenVerifier;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenTemplatesTest {
    private static final String KEYS = """
            {"keys":[{"kty":"oct","alg":"HS256","kid":"k1","k":"Q2lhbyBjaWFvIGNpYW8gY2lhbyBjaWFvIGNpYW8gY2k"}]}""";
    private static final String TEMPLATE = "session.whoami.tokenizer.templates.notes.";
    private static final ContractJson JSON = ContractJson.create();

    private static ConfigurationSource configured(String keys, String mapper) {
        return located(inline(keys), mapper);
    }

    private static ConfigurationSource located(String keysUrl, String mapper) {
        String templates = """
                {"notes":{"jwks_url":"%s","ttl":"5m","claims_mapper_url":"%s"}}""".formatted(keysUrl, inline(mapper));
        return ConfigurationSource.empty().with("dsn", "memory").with("session.whoami.tokenizer.templates", templates);
    }

    private static String inline(String text) {
        return "base64://" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Session tokenized(Portcullis portcullis) {
        String token = new Journeys(portcullis.frontend()).token(Person.anyone());
        Caller app = Caller.nativeApp().withSessionToken(token);
        return portcullis.frontend().toSession(new ToSession(app, "notes"));
    }

    private static JsonObject claims(String token) {
        var verifier = new JoseTokenVerifier(
                () -> KEYS, "http://127.0.0.1:4433/", Clock.systemUTC(), new ContractJsonText(JSON));
        return verifier.verify(token).orElseThrow();
    }

    @Test
    void a_session_becomes_a_token_with_the_claims_that_a_mapper_chooses() {
        String mapper = """
                local session = std.extVar('session');
                { claims: { email: session.identity.traits.email, again: std.extVar('claims').sid } }""";
        try (var portcullis = Portcullis.start(configured(KEYS, mapper).read())) {
            Session session = tokenized(portcullis);

            JsonObject claims = claims(String.valueOf(session.tokenized()));

            assertThat(claims.text("again")).contains(session.id().toString());
            assertThat(claims.text("email").orElseThrow()).contains("@");
        }
    }

    @Test
    void a_mapper_that_fails_gives_no_token_and_quotes_nobody() {
        String mapper = "{ claims: { a: error std.extVar('session').identity.traits.email } }";
        try (var portcullis = Portcullis.start(configured(KEYS, mapper).read())) {
            assertThatThrownBy(() -> tokenized(portcullis))
                    .isInstanceOfSatisfying(
                            FrontendException.class,
                            refused -> assertThat(refused.error().status()).isEqualTo(400))
                    .hasMessageNotContaining("@");
        }
    }

    @Test
    void a_mapper_that_gives_no_claims_gives_no_token() {
        try (var portcullis =
                Portcullis.start(configured(KEYS, "{ claims: [] }").read())) {
            assertThatThrownBy(() -> tokenized(portcullis))
                    .isInstanceOfSatisfying(
                            FrontendException.class,
                            refused -> assertThat(refused.error().status()).isEqualTo(400));
        }
    }

    @Test
    void a_mapper_that_is_no_program_stops_the_start_with_its_key() {
        var configuration = configured(KEYS, "{ claims: ").read();

        assertThatThrownBy(() -> Portcullis.start(configuration))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining(TEMPLATE + "claims_mapper_url");
    }

    @Test
    void a_key_set_that_is_not_there_stops_the_start_with_its_key() {
        var configuration = located("file:///nowhere/keys", "{ claims: {} }").read();

        assertThatThrownBy(() -> Portcullis.start(configuration))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining(TEMPLATE + "jwks_url");
    }

    @Test
    void no_key_shows_where_a_configuration_is_printed() {
        assertThat(configured(KEYS, "{}").read().tokens().toString()).doesNotContain("base64");
    }
}
