package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X, which signs each request. Source: RFC 5849; docs/contract/federation.md, "Providers". */
class XProviderTest {
    private static final AuthorizationRequest REQUEST =
            new AuthorizationRequest("our state", null, null, false, Map.of("prompt", "login"));

    private final CannedAnswers answers = new CannedAnswers()
            .at(
                    "https://api.twitter.com/oauth/request_token",
                    "oauth_token=r%2B1&oauth_token_secret=s&oauth_callback_confirmed=true")
            .at("https://api.twitter.com/oauth/access_token", "oauth_token=a&oauth_token_secret=b&user_id=38895958")
            .at(
                    "https://api.twitter.com/1.1/account/verify_credentials.json",
                    "{\"id_str\":\"38895958\",\"name\":\"Ada\",\"screen_name\":\"ada\",\"email\":\"ada@example.org\"}");

    private IdentityProvider provider(String... scope) {
        return answers.provider("x", JsonObject.EMPTY, scope);
    }

    private ProviderAccount back(Map<String, String> parameters, String... scope) {
        return provider(scope).redeem(new AuthorizationCode("unused", null, null, parameters), Instant.EPOCH);
    }

    @Test
    void the_example_of_the_standard_has_the_signature_that_it_should() {
        var signed = new OAuthSignature.Signed(
                "GET",
                URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"),
                Map.of(),
                "pfkkdhi9sl3r4s00");
        var parameters = Map.of(
                "oauth_consumer_key", "dpf43f3p2l4k3l03",
                "oauth_token", "nnch734d00sl2jdk",
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", "137131202",
                "oauth_nonce", "chapoH");

        assertThat(OAuthSignature.signature("kd94hf93k423kf44", signed, parameters))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    @Test
    void a_token_is_asked_for_before_somebody_leaves() {
        URI to = provider().authorization(REQUEST);

        assertThat(to).hasToString("https://api.twitter.com/oauth/authenticate?oauth_token=r%2B1");
        assertThat(answers.asked().getFirst().headers().get("Authorization"))
                .contains(
                        "oauth_callback=\"https%3A%2F%2Fid.example.org%2Fback%3Fstate%3Dour%2520state%26code%3Dunused\"")
                .contains("oauth_consumer_key=\"us\"")
                .doesNotContain("secret");
    }

    @Test
    void who_comes_back_is_told_and_no_token_is_kept() {
        ProviderAccount account = back(Map.of("oauth_token", "r+1", "oauth_verifier", "v"), "email");

        assertThat(account.subject()).isEqualTo("38895958");
        assertThat(account.claims().text("preferred_username")).contains("ada");
        assertThat(account.claims().text("iss"))
                .hasValueSatisfying(iss -> assertThat(iss).contains("verify_credentials"));
        assertThat(account.tokens()).isEqualTo(Tokens.NONE);
        assertThat(answers.asked().getLast().address()).hasQuery("include_email=true");
    }

    @Test
    void who_said_no_is_not_let_in() {
        for (Map<String, String> wrong :
                new Map[] {Map.of("denied", "r+1"), Map.of("oauth_token", "r+1"), Map.of("oauth_verifier", "v")}) {
            assertThatExceptionOfType(ProviderFailed.class)
                    .isThrownBy(() -> back(wrong))
                    .matches(failed -> failed.kind() == Kind.UNTRUSTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oauth_token=", "oauth_token=r&oauth_callback_confirmed=false", "%zz=1", "{}"})
    void an_answer_that_is_none_leads_nowhere(String answer) {
        answers.at("https://api.twitter.com/oauth/request_token", answer);

        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> provider().authorization(REQUEST))
                .matches(failed -> failed.kind() == Kind.MISCONFIGURED);
    }
}
