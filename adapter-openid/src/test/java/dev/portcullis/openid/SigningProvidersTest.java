package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers that sign what they say, as each of them answers. Source: docs/contract/federation.md, "Providers". */
class SigningProvidersTest {
    private static final String TENANT = "11111111-2222-4333-8444-555555555555";
    private static final EllipticCurveJsonWebKey KEY = key();

    private final CannedAnswers answers = new CannedAnswers();

    private static EllipticCurveJsonWebKey key() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("one");
            return key;
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @param base where it describes itself */
    private void describe(String base, String issuer) {
        answers.at(base + "/.well-known/openid-configuration", """
            {"issuer":"%s","authorization_endpoint":"https://p.example/authorize","token_endpoint":"https://p.example/token",
             "jwks_uri":"https://p.example/keys","userinfo_endpoint":"https://p.example/userinfo"}""".formatted(issuer));
        answers.at("https://p.example/keys", "{\"keys\":[" + KEY.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
    }

    private static String token(String claims) {
        var token = new JsonWebSignature();
        token.setPayload("{\"sub\":\"pairwise\",\"aud\":\"us\",\"iat\":0,\"exp\":60," + claims + "}");
        token.setKey(KEY.getPrivateKey());
        token.setKeyIdHeaderValue("one");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void gives(String claims) {
        answers.at("https://p.example/token", "{\"access_token\":\"t\",\"id_token\":\"" + token(claims) + "\"}");
    }

    private static JsonObject special(String name, String value) {
        return JsonObject.of(name, Json.of(value));
    }

    private ProviderAccount microsoft(String source) {
        describe("https://login.microsoftonline.com/common/v2.0", "https://login.microsoftonline.com/{tenantid}/v2.0");
        return answers.account(
                "microsoft", special("microsoft_tenant", "common").with("subject_source", Json.of(source)));
    }

    @ParameterizedTest
    @CsvSource({"userinfo, pairwise", "'', pairwise", "oid, shared", "me, named"})
    @DisplayName("[G2] People at Microsoft are known by what the configuration says")
    void people_at_microsoft_are_known_by_what_is_configured(String source, String subject) {
        gives("\"iss\":\"https://login.microsoftonline.com/" + TENANT + "/v2.0\",\"tid\":\"" + TENANT
                + "\",\"oid\":\"shared\"");
        answers.at("https://graph.microsoft.com/v1.0/me", "{\"id\":\"named\"}");

        assertThat(microsoft(source).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({"oid", "me"})
    @DisplayName("[G2] Whoever has no such name at Microsoft is nobody")
    void whoever_has_no_such_name_is_nobody(String source) {
        gives("\"iss\":\"https://login.microsoftonline.com/" + TENANT + "/v2.0\",\"tid\":\"" + TENANT + "\"");
        answers.at("https://graph.microsoft.com/v1.0/me", "{}");

        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> microsoft(source))
                .matches(failed -> failed.kind() == Kind.UPSTREAM);
    }

    @Test
    void line_is_asked_for_a_token_that_its_keys_sign() {
        describe("https://access.line.me", "https://access.line.me");
        gives("\"iss\":\"https://access.line.me\"");

        assertThat(answers.account("line").subject()).isEqualTo("pairwise");
        assertThat(answers.asked())
                .filteredOn(request -> request.method().equals("POST"))
                .singleElement()
                .extracting(OutboundRequest::body)
                .asString()
                .contains("id_token_key_type=JWK");
    }

    @Test
    void netid_names_people_in_its_token_and_tells_of_them_elsewhere() {
        describe("https://broker.netid.de", "https://broker.netid.de/");
        gives("\"iss\":\"https://broker.netid.de/\"");
        answers.at("https://p.example/userinfo", "{\"sub\":\"other\",\"email\":\"ada@example.org\"}");

        ProviderAccount account = answers.account("netid");

        assertThat(account.subject()).isEqualTo("pairwise");
        assertThat(account.claims().text("email")).contains("ada@example.org");
        assertThat(account.claims().has("raw_claims")).isFalse();
    }

    private ProviderAccount handedIn(String asked) {
        describe("https://broker.netid.de", "https://broker.netid.de/");
        var token = new SubmittedToken("what the browser got", asked);
        return answers.provider("netid", special("net_id_token_origin_header", "https://app.example"))
                .verify(token, Instant.EPOCH);
    }

    @Test
    void netid_trades_what_a_browser_got_for_an_id_token() {
        gives("\"iss\":\"https://broker.netid.de/\",\"nonce\":\"n\"");

        assertThat(handedIn("n").subject()).isEqualTo("pairwise");
        assertThat(answers.asked()).anySatisfy(request -> {
            assertThat(request.body()).contains("grant_type=netid_fedcm").contains("fedcm_token=what+the+browser+got");
            assertThat(request.headers()).containsEntry("Origin", "https://app.example");
        });
    }

    @ParameterizedTest
    @CsvSource({"n, other", "n, ''", "'', n", "'', ''"})
    @DisplayName("[G4] A token of netID has to repeat the nonce")
    void a_token_of_netid_repeats_the_nonce(String said, String asked) {
        gives("\"iss\":\"https://broker.netid.de/\",\"nonce\":\"" + said + "\"");

        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> handedIn(asked))
                .matches(failed -> failed.kind() == Kind.UPSTREAM);
    }

    @Test
    void what_netid_does_not_take_opens_nothing() {
        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> handedIn("n"))
                .matches(failed -> failed.kind() == Kind.FORBIDDEN);
        answers.at("https://p.example/token", Map.of().toString());
        assertThatExceptionOfType(ProviderFailed.class).isThrownBy(() -> handedIn("n"));
    }
}
