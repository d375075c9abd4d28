package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.jose.JoseTokenSignatures;
import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitHub as it answers. Source: docs/contract/federation.md, "Providers". */
class GitHubTest {
    private String addresses = "[]";

    private OutboundAnswer answer(OutboundRequest request) {
        String body = switch (request.address().toString()) {
            case "https://github.com/login/oauth/access_token" -> "{\"access_token\":\"t\"}";
            case "https://api.github.com/user" -> "{\"id\":583231,\"login\":\"octo\",\"email\":\"shown@example.org\"}";
            case "https://api.github.com/user/emails" -> addresses;
            default -> throw new AssertionError(request.toString());
        };
        return new OutboundAnswer(200, Map.of(), body);
    }

    private JsonObject claims(String type, String... scope) {
        var settings = new ProviderSettings(
                "code",
                type,
                new ProviderSettings.Client("us", "secret"),
                "",
                URI.create("https://id.example.org/back"),
                List.of(scope),
                null,
                "auto",
                false,
                List.of(),
                JsonObject.EMPTY);
        var provider = new OpenIdProviders(
                        this::answer, new JoseTokenSignatures(), new TestJson(), InstantSource.system())
                .provider(settings);
        ProviderAccount account = provider.redeem(new AuthorizationCode("c", null, null, Map.of()), Instant.EPOCH);
        assertThat(account.subject()).isEqualTo("583231");
        return account.claims();
    }

    @Test
    void a_profile_shows_an_address_that_nobody_vouches_for() {
        JsonObject claims = claims("github", "read:user");

        assertThat(claims.text("email")).contains("shown@example.org");
        assertThat(claims.has("email_verified")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"github, true", "github, false", "github-app, true"})
    @DisplayName("[G3] The primary address counts, as verified only where GitHub says so")
    void the_primary_address_counts(String type, boolean verified) {
        addresses = """
            [{"email":"other@example.org","primary":false,"verified":true},
             {"email":"own@example.org","primary":true,"verified":%s}]\
            """.formatted(verified);

        JsonObject claims = claims(type, "user:email");

        assertThat(claims.text("email")).contains("own@example.org");
        assertThat(claims.isTrue("email_verified")).isEqualTo(verified);
    }

    @Test
    void where_there_is_no_primary_address_there_is_none() {
        addresses = "[{\"email\":\"other@example.org\",\"primary\":false,\"verified\":true}]";

        assertThat(claims("github", "user:email").has("email")).isFalse();
    }

    @Test
    void what_is_no_list_is_the_providers_fault() {
        addresses = "{}";

        assertThatExceptionOfType(ProviderFailed.class).isThrownBy(() -> claims("github", "user:email"));
    }
}
