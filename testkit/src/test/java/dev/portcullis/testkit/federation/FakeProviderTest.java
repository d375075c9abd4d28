package dev.portcullis.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.loopback.Received;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeProviderTest {
    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://127.0.0.1:4433/back";
    private static final ContractJson JSON = ContractJson.create();

    private final FakeProvider provider = FakeProvider.start(new StillClock());
    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeAccount ada = FakeAccount.withVerified("ada@example.org");

    @AfterEach
    void stop() {
        provider.close();
        client.close();
    }

    private URI authorization(String more) {
        return URI.create(provider.issuer() + "/authorize?response_type=code&scope=email+openid&state=s&client_id="
                + FakeProvider.CLIENT_ID + "&redirect_uri=" + BACK + more);
    }

    private URI authorization() {
        return authorization("&nonce=n&code_challenge_method=S256&code_challenge=" + CHALLENGE);
    }

    private static Map<String, String> query(URI address) {
        return Received.parameters(address.getRawQuery());
    }

    private static String code(URI back) {
        return query(back).get("code");
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException silent) {
            throw new AssertionError(silent);
        }
    }

    private HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(provider.issuer() + path)));
    }

    private HttpResponse<String> trade(String code, String verifier, String secret) {
        String form = "grant_type=authorization_code&redirect_uri=" + BACK + "&code=" + code + "&code_verifier="
                + verifier + "&client_id=" + FakeProvider.CLIENT_ID + "&client_secret=" + secret;
        return ask(HttpRequest.newBuilder(URI.create(provider.issuer() + "/token"))
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> trade(String code) {
        return trade(code, VERIFIER, FakeProvider.CLIENT_SECRET);
    }

    private static JsonObject object(String text) {
        return JSON.readText(JsonObject.class, text);
    }

    private static JsonObject part(String token, int number) {
        return object(new String(Base64.getUrlDecoder().decode(token.split("\\.")[number]), StandardCharsets.UTF_8));
    }

    @Test
    void a_browser_comes_back_with_a_code_that_is_traded_for_a_token() {
        URI back = provider.visit(authorization(), ada);
        assertThat(back.toString()).startsWith(BACK + "?");
        assertThat(query(back)).containsEntry("state", "s").containsEntry("iss", provider.issuer());
        JsonObject given = object(trade(code(back)).body());
        JsonObject claims = part(given.text("id_token").orElseThrow(), 1);
        assertThat(claims.text("sub")).contains(ada.subject());
        assertThat(claims.text("email")).contains("ada@example.org");
        assertThat(claims.text("nonce")).contains("n");
    }

    @Test
    void a_browser_that_follows_addresses_is_the_visitor_that_was_named() {
        provider.isVisitedBy(ada);
        var led = ask(HttpRequest.newBuilder(authorization()));
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(trade(code(URI.create(led.headers().firstValue("Location").orElseThrow())))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_code_counts_once_and_for_its_client_and_verifier_alone() {
        String code = code(provider.visit(authorization(), ada));
        assertThat(trade(code, VERIFIER, "wrong").statusCode()).isEqualTo(401);
        assertThat(trade(code).statusCode()).isEqualTo(200);
        assertThat(trade(code).statusCode()).isEqualTo(400);
        String another = code(provider.visit(authorization(), ada));
        assertThat(trade(another, "wrong", FakeProvider.CLIENT_SECRET).statusCode())
                .isEqualTo(400);
        assertThat(provider.asked("/token")).isEqualTo(4);
    }

    @Test
    void userinfo_says_who_came() {
        JsonObject given =
                object(trade(code(provider.visit(authorization(), ada))).body());
        var request = HttpRequest.newBuilder(URI.create(provider.issuer() + "/userinfo"))
                .header("Authorization", "Bearer " + given.text("access_token").orElseThrow());
        assertThat(object(ask(request).body()).text("sub")).contains(ada.subject());
        provider.lies(Lie.USERINFO);
        assertThat(object(ask(request).body()).text("sub")).isPresent().isNotEqualTo(Optional.of(ada.subject()));
    }

    @Test
    void an_address_that_no_provider_would_take_is_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.visit(authorization("&code_challenge=" + CHALLENGE), ada))
                .withMessageContaining("S256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.visit(URI.create("https://example.org/authorize?x=y"), ada))
                .withMessageContaining("not that of this provider");
    }

    @Test
    void a_person_who_does_not_agree_comes_back_with_an_error() {
        assertThat(query(provider.refuse(authorization(), "access_denied"))).containsEntry("error", "access_denied");
    }

    @Test
    void keys_are_changed_and_the_former_are_gone() {
        String before = get("/keys").body();
        String old = part(provider.idToken(ada, null), 0).text("kid").orElseThrow();
        provider.rotatesKeys();
        assertThat(before).contains(old);
        assertThat(get("/keys").body()).doesNotContain(old);
    }

    @Test
    void it_is_away_and_back_again() {
        provider.goesAway();
        assertThat(get("/keys").statusCode()).isEqualTo(503);
        provider.comesBack();
        provider.answersAfter(Duration.ofMillis(1));
        assertThat(get("/keys").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"ISSUER", "AUDIENCE", "NONCE", "NO_NONCE", "NO_SUBJECT", "OVER", "TOMORROW"})
    void a_lie_is_in_the_claims(Lie lie) {
        JsonObject honest = part(provider.idToken(ada, "n"), 1);
        provider.lies(lie);
        JsonObject told = part(provider.idToken(ada, "n"), 1);
        assertThat(changed(honest, told)).isEqualTo(claims(lie));
    }

    private static Set<String> claims(Lie lie) {
        return switch (lie) {
            case ISSUER -> Set.of("iss");
            case AUDIENCE -> Set.of("aud");
            case NONCE, NO_NONCE -> Set.of("nonce");
            case NO_SUBJECT -> Set.of("sub");
            default -> Set.of("iat", "exp");
        };
    }

    private static Set<String> changed(JsonObject one, JsonObject other) {
        return one.members().keySet().stream()
                .filter(name -> !one.get(name).equals(other.get(name)))
                .collect(Collectors.toSet());
    }

    @Test
    void a_lie_is_in_the_signature() {
        provider.lies(Lie.UNSIGNED);
        assertThat(provider.idToken(ada, null)).endsWith(".");
        provider.lies(Lie.NO_TOKEN);
        assertThat(object(trade(code(provider.visit(authorization(), ada))).body())
                        .has("id_token"))
                .isFalse();
        provider.lies(Lie.SIGNATURE);
        assertThat(part(provider.idToken(ada, null), 0).get("kid")).isPresent();
    }

    @Test
    void a_lie_is_in_the_way_back() {
        provider.lies(Lie.STATE, Lie.ANSWERING_ISSUER);
        assertThat(query(provider.visit(authorization(), ada)))
                .doesNotContainEntry("state", "s")
                .doesNotContainEntry("iss", provider.issuer());
    }

    @Test
    void it_is_configured_by_what_it_says() {
        assertThat(provider.configured("work").text("issuer_url")).contains(provider.issuer());
        assertThat(provider.configured("work").get("id")).contains(Json.of("work"));
    }
}
