package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that sign nothing, as each of them answers. Source: docs/contract/federation.md, "Providers". */
class PlainProvidersTest {
    private static final String TOKEN = "{\"access_token\":\"t\"}";

    private final CannedAnswers answers = new CannedAnswers();
    private final TestJson json = new TestJson();

    private JsonObject claims(String type, String token, String person, String answer, String... scope) {
        answers.at(token, TOKEN).at(person, answer);
        return answers.account(type, scope).claims();
    }

    private JsonObject object(String text) {
        return (JsonObject) json.read(text);
    }

    private OutboundRequest lastQuestion() {
        return answers.asked().getLast();
    }

    @Test
    void amazon_is_shown_the_token_in_a_header_of_its_own() {
        JsonObject claims = claims(
                "amazon",
                "https://api.amazon.com/auth/o2/token",
                "https://api.amazon.com/user/profile",
                "{\"user_id\":\"amzn1.account.K\",\"name\":\"Ada\",\"email\":\"ada@example.org\",\"postal_code\":\"98101\"}",
                "profile");

        assertThat(claims).isEqualTo(object("""
            {"iss":"https://api.amazon.com/auth/o2/token","sub":"amzn1.account.K","name":"Ada","email":"ada@example.org",
             "zoneinfo":"98101"}"""));
        assertThat(lastQuestion().headers())
                .containsEntry("x-amz-access-token", "t")
                .doesNotContainKey("Authorization");
    }

    @Test
    void facebook_is_shown_that_the_token_is_ours() {
        JsonObject claims = claims(
                "facebook",
                "https://graph.facebook.com/oauth/access_token",
                "https://graph.facebook.com/me",
                """
                {"id":"17","name":"Ada L","first_name":"Ada","last_name":"L","email":"ada@example.org",
                 "picture":{"data":{"url":"https://p.example/1"}}}""",
                "email");

        assertThat(claims).isEqualTo(object("""
            {"iss":"https://graph.facebook.com/me","sub":"17","name":"Ada L","given_name":"Ada","family_name":"L",
             "nickname":"Ada L","preferred_username":"Ada L","picture":"https://p.example/1","email":"ada@example.org",
             "email_verified":true}"""));
        assertThat(lastQuestion().address().getQuery())
                .startsWith("fields=id,name,")
                .endsWith("&appsecret_proof=55a1708ccb9b43137fd11076cc94c5d2a937767f407eb3d05f7a6135a31f1a15");
    }

    @Test
    @DisplayName("[G3] An address that Facebook does not show is not said to be proven")
    void no_address_is_no_proven_one() {
        JsonObject claims = claims(
                "facebook",
                "https://graph.facebook.com/oauth/access_token",
                "https://graph.facebook.com/me",
                "{\"id\":\"17\"}");

        assertThat(claims.has("email_verified")).isFalse();
    }

    @Test
    void slack_says_who_somebody_is_one_step_deeper() {
        JsonObject claims =
                claims("slack", "https://slack.com/api/oauth.access", "https://slack.com/api/users.identity", """
                {"ok":true,"user":{"id":"U1","name":"Ada","email":"ada@example.org","image_512":"https://p.example/1"},
                 "team":{"id":"T1"}}""");

        assertThat(claims).isEqualTo(object("""
            {"iss":"https://slack.com/oauth/","sub":"U1","name":"Ada","preferred_username":"Ada","nickname":"Ada",
             "email":"ada@example.org","email_verified":true,"picture":"https://p.example/1","team":"T1"}"""));
    }

    @Test
    void slack_that_says_no_names_nobody() {
        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> claims(
                        "slack",
                        "https://slack.com/api/oauth.access",
                        "https://slack.com/api/users.identity",
                        "{\"ok\":false,\"error\":\"invalid_auth\"}"));
    }

    @ParameterizedTest
    @CsvSource({"1, p0", "2, p1", "3, p2", "4, p2"})
    void linkedin_is_asked_twice_and_shows_the_third_picture_or_the_last(int pictures, String shown) {
        var elements = new StringBuilder();
        for (int i = 0; i < pictures; i++) {
            elements.append(i == 0 ? "" : ",").append("{\"identifiers\":[{\"identifier\":\"p" + i + "\"}]}");
        }
        answers.at(
                "https://api.linkedin.com/v2/emailAddress",
                "{\"elements\":[{\"handle~\":{\"emailAddress\":\"ada@example.org\"}}]}");
        JsonObject claims = claims(
                "linkedin",
                "https://www.linkedin.com/oauth/v2/accessToken",
                "https://api.linkedin.com/v2/me",
                "{\"id\":\"L1\",\"localizedFirstName\":\"Ada\",\"localizedLastName\":\"L\",\"profilePicture\":"
                        + "{\"displayImage~\":{\"elements\":[" + elements + "]}}}");

        assertThat(claims).isEqualTo(object("""
            {"iss":"https://login.linkedin.com/","sub":"L1","given_name":"Ada","last_name":"L","email":"ada@example.org",
             "picture":"%s"}""".formatted(shown)));
    }

    @Test
    void patreon_says_who_somebody_is_as_json_api() {
        JsonObject claims = claims(
                "patreon",
                "https://www.patreon.com/api/oauth2/token",
                "https://www.patreon.com/api/oauth2/v2/identity",
                """
                {"data":{"id":"12","attributes":{"full_name":"Ada L","first_name":"Ada","last_name":"L",
                 "email":"ada@example.org","image_url":"https://p.example/1"}}}""");

        assertThat(claims).isEqualTo(object("""
            {"iss":"https://www.patreon.com/","sub":"12","name":"Ada L","email":"ada@example.org","given_name":"Ada",
             "family_name":"L","last_name":"L","picture":"https://p.example/1"}"""));
    }

    @ParameterizedTest
    @CsvSource({"1, female", "2, male", "0, ''"})
    void vk_gives_the_address_with_the_token_and_numbers_genders(int sex, String gender) {
        answers.at("https://oauth.vk.com/access_token", "{\"access_token\":\"t\",\"email\":\"ada@example.org\"}")
                .at(
                        "https://api.vk.com/method/users.get",
                        "{\"response\":[{\"id\":210700286,\"first_name\":\"Ada\",\"last_name\":\"L\",\"sex\":" + sex
                                + "}]}");
        JsonObject claims = answers.account("vk").claims();

        assertThat(claims.text("sub")).contains("210700286");
        assertThat(claims.text("email")).contains("ada@example.org");
        assertThat(claims.has("email_verified")).isFalse();
        assertThat(claims.text("gender").orElse("")).isEqualTo(gender);
        assertThat(lastQuestion().address().getQuery()).contains("v=5.103").endsWith("access_token=t");
        assertThat(lastQuestion().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @CsvSource({"false, https://avatars.yandex.net/get-yapic/131/islands-200", "true, ''"})
    void yandex_names_its_picture_by_a_number(boolean empty, String picture) {
        JsonObject claims = claims(
                "yandex",
                "https://oauth.yandex.com/token",
                "https://login.yandex.ru/info",
                "{\"id\":\"1000034426\",\"first_name\":\"Ada\",\"last_name\":\"L\",\"default_email\":\"ada@example.org\","
                        + "\"default_avatar_id\":\"131\",\"is_avatar_empty\":" + empty + ",\"sex\":\"female\"}");

        assertThat(claims.text("sub")).contains("1000034426");
        assertThat(claims.text("email")).contains("ada@example.org");
        assertThat(claims.text("gender")).contains("female");
        assertThat(claims.text("picture").orElse("")).isEqualTo(picture);
        assertThat(lastQuestion().address().getQuery()).isEqualTo("format=json&oauth_token=t");
    }

    @Test
    void dingtalk_trades_in_json() {
        answers.at("https://api.dingtalk.com/v1.0/oauth2/userAccessToken", "{\"accessToken\":\"t\",\"expireIn\":7200}")
                .at(
                        "https://api.dingtalk.com/v1.0/contact/users/me",
                        "{\"openId\":\"o\",\"nick\":\"Ada\",\"avatarUrl\":\"https://p.example/1\"}");
        JsonObject claims = answers.account("dingtalk").claims();

        assertThat(claims).isEqualTo(object("""
            {"iss":"https://api.dingtalk.com/v1.0/contact/users/me","sub":"o","name":"Ada","nickname":"Ada",
             "picture":"https://p.example/1"}"""));
        assertThat(json.read(String.valueOf(answers.asked().getFirst().body())))
                .isEqualTo(
                        object(
                                "{\"grantType\":\"authorization_code\",\"clientId\":\"us\",\"clientSecret\":\"secret\",\"code\":\"c\"}"));
        assertThat(lastQuestion().headers()).containsEntry("x-acs-dingtalk-access-token", "t");
    }

    @Test
    void lark_gives_a_number_of_a_telephone() {
        JsonObject claims = claims(
                "lark",
                "https://passport.feishu.cn/suite/passport/oauth/token",
                "https://passport.feishu.cn/suite/passport/oauth/userinfo",
                "{\"open_id\":\"o\",\"name\":\"Ada\",\"mobile\":\"+8613800000000\"}");

        assertThat(claims.text("phone_number")).contains("+8613800000000");
    }

    @ParameterizedTest
    @CsvSource({"a1, .png", "a_1, .gif"})
    void discord_has_names_with_numbers_and_pictures_by_their_hash(String avatar, String ending) {
        JsonObject claims = claims(
                "discord",
                "https://discord.com/api/v9/oauth2/token",
                "https://discord.com/api/v9/users/@me",
                "{\"id\":\"80\",\"username\":\"ada\",\"discriminator\":\"1337\",\"avatar\":\"" + avatar + "\"}");

        assertThat(claims.text("name")).contains("ada#1337");
        assertThat(claims.text("picture")).contains("https://cdn.discordapp.com/avatars/80/" + avatar + ending);
    }

    @Test
    void spotify_has_pictures_and_a_page() {
        JsonObject claims = claims(
                "spotify",
                "https://accounts.spotify.com/api/token",
                "https://api.spotify.com/v1/me",
                "{\"id\":\"s\",\"images\":[{\"url\":\"https://p.example/1\"}],\"external_urls\":{\"spotify\":\"https://s.example\"}}");

        assertThat(claims.text("picture")).contains("https://p.example/1");
        assertThat(claims.text("profile")).contains("https://s.example");
    }

    @Test
    void uae_pass_shows_mappers_all_that_it_says() {
        JsonObject claims = claims(
                "uaepass",
                "https://id.uaepass.ae/idshub/token",
                "https://id.uaepass.ae/idshub/userinfo",
                "{\"sub\":\"u\",\"fullnameEN\":\"Ada L\",\"userType\":\"SOP3\"}");

        assertThat(claims.text("iss")).contains("https://id.uaepass.ae");
        assertThat(claims.object("raw_claims").text("userType")).contains("SOP3");
        assertThat(answers.asked().getFirst().headers().get("Authorization")).startsWith("Basic ");
    }

    @ParameterizedTest
    @CsvSource({"auth0, /oauth/token, /userinfo", "salesforce, /services/oauth2/token, /services/oauth2/userinfo"})
    void a_moment_in_words_becomes_a_number(String type, String token, String person) {
        answers.at("https://id.example.org" + token, TOKEN)
                .at(
                        "https://id.example.org" + person,
                        "{\"sub\":\"u\",\"updated_at\":\"1970-01-01T01:00:00.5+00:00\"}");
        JsonObject issuer = JsonObject.of("issuer_url", Json.of("https://id.example.org/"));

        JsonObject claims = answers.account(type, issuer).claims();

        assertThat(claims.get("updated_at")).contains(Json.of(3600));
        answers.at("https://id.example.org" + person, "{\"sub\":\"u\",\"updated_at\":\"yesterday\"}");
        assertThat(answers.account(type, issuer).claims().has("updated_at")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "github, https://github.com/login/oauth/access_token, 'read:user,gist'",
        "slack, https://slack.com/api/oauth.access, 'read:user,gist'",
        "discord, https://discord.com/api/v9/oauth2/token, 'read:user gist'",
        "spotify, https://accounts.spotify.com/api/token, 'read:user gist'"
    })
    void what_was_asked_for_has_to_be_granted(String type, String token, String granted) {
        answers.at("https://api.github.com/user", "{\"id\":1}")
                .at("https://slack.com/api/users.identity", "{\"user\":{\"id\":\"1\"}}")
                .at("https://discord.com/api/v9/users/@me", "{\"id\":\"1\"}")
                .at("https://api.spotify.com/v1/me", "{\"id\":\"1\"}")
                .at(token, "{\"access_token\":\"t\",\"scope\":\"" + granted + "\"}");

        assertThat(answers.account(type, "read:user", "gist").subject()).isEqualTo("1");
        for (String more : new String[] {"gis", "repo", "read:user,gist,repo"}) {
            assertThatExceptionOfType(ProviderFailed.class)
                    .isThrownBy(() -> answers.account(type, "read:user", more))
                    .matches(failed -> failed.kind() == Kind.UNTRUSTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "patreon, false, prompt=none",
        "patreon, true, prompt=consent",
        "discord, false, prompt=none",
        "discord, true, prompt=consent",
        "dingtalk, false, prompt=consent",
        "gitlab, true, prompt=login",
        "facebook, true, prompt=login",
        "facebook, false, scope=email+openid",
        "uaepass, false, acr_values=urn%3Asafelayer%3Atws%3Apolicies%3Aauthentication%3Alevel%3Alow"
    })
    void each_is_asked_in_its_way(String type, boolean again, String expected) {
        var request = new AuthorizationRequest("s", null, null, again, Map.of());

        assertThat(answers.provider(type, JsonObject.EMPTY, "email")
                        .authorization(request)
                        .getRawQuery()
                        .split("&"))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "7", "{}", "{\"response\":{}}", "{\"response\":[]}", "{\"response\":[[]]}", "", "{"
            })
    void an_answer_of_another_shape_is_the_providers_fault(String answer) {
        answers.at("https://oauth.vk.com/access_token", TOKEN).at("https://api.vk.com/method/users.get", answer);

        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> answers.account("vk"))
                .matches(failed -> failed.kind() == Kind.UPSTREAM);
    }

    @ParameterizedTest
    @CsvSource({
        "jackson, {}, '', SAML",
        "microsoft, {}, '', microsoft_tenant",
        "amazon, {}, email, scope",
        "amazon, '{\"pkce\":\"auto\"}', profile, pkce",
        "nobody, {}, '', nobody"
    })
    void settings_that_do_not_fit_the_type_are_refused_in_words(
            String type, String special, String scope, String words) {
        String[] asked = scope.isEmpty() ? new String[0] : new String[] {scope};
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> answers.provider(type, object(special), asked))
                .withMessageContaining(words);
    }

    @Test
    @DisplayName("[G4] No address that is shown to people or logs holds what somebody's token is")
    void no_token_is_shown() {
        ProviderAccount account = answers.at("https://oauth.yandex.com/token", "{\"access_token\":\"very-secret\"}")
                .at("https://login.yandex.ru/info", "{\"id\":\"1\"}")
                .account("yandex");

        assertThat(account.claims().toString()).doesNotContain("very-secret");
        assertThat(answers.asked().toString()).doesNotContain("very-secret");
    }
}
