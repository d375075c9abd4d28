package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.ToSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.session.SessionApi} about sessions as signed tokens. Source:
 * docs/contract/tokens.md.
 */
public interface SessionTokenContract extends OthersUnderTest {
    /** The name of the template in the server's configuration; its tokens count for five minutes. */
    String TEMPLATE = "tests";

    private Caller app() {
        return Person.app(journeys().token(Person.anyone()));
    }

    private String token(Caller app) {
        String token = api().toSession(new ToSession(app, TEMPLATE)).tokenized();
        if (token == null) throw new AssertionError("the session comes without a token");
        return token;
    }

    private static JsonObject part(String token, int number) {
        byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.")[number]);
        return ContractJson.create().readText(JsonObject.class, new String(bytes, StandardCharsets.UTF_8));
    }

    private static long number(JsonObject claims, String name) {
        Json value = claims.get(name).orElse(Json.of(0));
        return ((JsonNumber) value).value().longValue();
    }

    @Test
    default void tk1_a_session_comes_with_a_signed_token_if_it_is_asked_for() {
        String token = token(app());
        assertThat(token.split("\\.")).hasSize(3).doesNotContain("");
        assertThat(part(token, 0).text("alg")).contains("ES256");
        assertThat(part(token, 0).text("kid")).isPresent();
    }

    @Test
    default void tk2_a_session_comes_without_a_token_if_none_is_asked_for() {
        assertThat(journeys().whoami(app()).tokenized()).isNull();
    }

    @Test
    default void tk3_a_token_says_whose_session_it_is() {
        var app = app();
        var session = journeys().whoami(app);
        JsonObject claims = part(token(app), 1);
        assertThat(claims.text("sid")).contains(session.id().toString());
        assertThat(claims.text("sub")).contains(Journeys.identity(session).id().toString());
        assertThat(claims.text("iss")).isPresent();
    }

    @Test
    default void tk4_a_token_counts_as_long_as_its_template_says() {
        JsonObject claims = part(token(app()), 1);
        assertThat(number(claims, "exp") - number(claims, "iat")).isEqualTo(300);
        assertThat(number(claims, "nbf")).isEqualTo(number(claims, "iat"));
    }

    @Test
    default void tk5_each_token_has_a_name_of_its_own() {
        var app = app();
        assertThat(part(token(app), 1).text("jti"))
                .isPresent()
                .isNotEqualTo(part(token(app), 1).text("jti"));
    }

    @Test
    default void tk6_a_token_by_a_template_that_nobody_configured_is_refused() {
        var app = app();
        Refusal.of(() -> ask(app, "unheard-of")).has(400);
    }

    @Test
    default void tk7_nobody_gets_a_token() {
        Refusal.of(() -> ask(Caller.nativeApp(), TEMPLATE)).hasWithoutId(401);
        Refusal.of(() -> ask(Person.app("ory_st_unknown"), TEMPLATE)).hasWithoutId(401);
    }

    private void ask(Caller caller, @Nullable String template) {
        api().toSession(new ToSession(caller, template));
    }
}
