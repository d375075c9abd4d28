package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.testkit.fixture.Flows;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the parts of an answer. */
class ResponseReaderTest {
    private static final String REFUSAL = "{\"error\":{\"code\":401,\"message\":\"no\"}}";
    private static final GetWebAuthnJavaScript SCRIPT = new GetWebAuthnJavaScript(Caller.browserPage());
    private static final CreateBrowserLoginFlow START = new CreateBrowserLoginFlow(Caller.browserPage());

    private final Recorder server = new Recorder();
    private final HttpFrontendApi api = HttpFrontendApi.at(server.url()).build();

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void a_redirect_is_told_and_not_followed() {
        server.answering(303, "<a>see other</a>", "Location", "https://ui.example.org/login?flow=1&x=%20");
        var answer = api.createBrowserLoginFlowWithHttpInfo(START);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.value()).isNull();
        assertThat(answer.location()).isEqualTo(URI.create("https://ui.example.org/login?flow=1&x=%20"));
        assertThat(server.count()).isOne();
    }

    @Test
    void a_relative_redirect_is_told_as_an_absolute_one() {
        server.answering(302, "", "Location", "/error?id=1");
        assertThat(api.createBrowserLoginFlowWithHttpInfo(START).location())
                .isEqualTo(server.url().resolve("/error?id=1"));
    }

    @Test
    void a_login_that_goes_on_in_another_flow_shows_that_flow_and_keeps_its_cookies() {
        var next = Flows.anyLoginFlow().flow();
        server.answering(200, ContractJson.create().writeText(next), "Set-Cookie", "session=1");
        var submission = new UpdateLoginFlow(
                next.id(), Submission.of(JsonObject.of("method", Json.of("password"))), Caller.singlePageApp());

        var told = catchThrowableOfType(FrontendException.class, () -> api.updateLoginFlowWithHttpInfo(submission));

        assertThat(told.error()).isInstanceOfSatisfying(FrontendError.FlowRefused.class, refused -> {
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.shown().id()).isEqualTo(next.id());
        });
        assertThat(told.cookies()).extracting(Cookie::name).containsExactly("session");
    }

    static Stream<Arguments> otherFlows() {
        return Stream.of(
                Arguments.of("registration", Flows.anyRegistrationFlow().flow()),
                Arguments.of("login", Flows.anyLoginFlow().flow()),
                Arguments.of("settings", Flows.anySettingsFlow().flow()));
    }

    /** Codes of an app may stand for either flow, and a registration that meets an account goes on as a login. */
    @ParameterizedTest(name = "a {0} flow")
    @MethodSource("otherFlows")
    void a_refusal_carries_the_flow_that_its_form_says_it_is(String kind, Flow flow) {
        Flow shown = flow.withUi(form("https://id.example.org/auth/self-service/" + kind + "?flow=" + flow.id()));
        server.answering(422, ContractJson.create().writeText(shown));

        var traded = catchThrowableOfType(
                FrontendException.class,
                () -> api.exchangeSessionToken(new ExchangeSessionToken("one", "two", Caller.nativeApp())));
        var submitted = catchThrowableOfType(
                FrontendException.class,
                () -> api.updateRegistrationFlow(
                        new UpdateRegistrationFlow(flow.id(), Submission.of(JsonObject.EMPTY), Caller.nativeApp())));

        assertThat(traded.error()).isEqualTo(new FrontendError.FlowRefused(422, shown));
        assertThat(submitted.error()).isEqualTo(new FrontendError.FlowRefused(422, shown));
    }

    @Test
    void a_form_that_leads_elsewhere_is_one_of_the_flow_that_was_asked_for() {
        var flow = Flows.anyRegistrationFlow().flow();
        Flow shown = flow.withUi(form("https://id.example.org/login-of-ours"));
        server.answering(400, ContractJson.create().writeText(shown));

        var refused = catchThrowableOfType(
                FrontendException.class,
                () -> api.updateRegistrationFlow(
                        new UpdateRegistrationFlow(flow.id(), Submission.of(JsonObject.EMPTY), Caller.nativeApp())));

        assertThat(refused.error()).isEqualTo(new FrontendError.FlowRefused(400, shown));
    }

    private static UiContainer form(String action) {
        return new UiContainer(action, "POST", List.of(), List.of());
    }

    @Test
    void a_cookie_is_told_with_all_that_it_says() {
        server.answering(
                200,
                "x",
                "Set-Cookie",
                "session=\"MTc=|x\"; Path=/; Domain=example.org; Expires=Tue, 24 Nov 2026 22:19:11 GMT;"
                        + " Max-Age=86399; HttpOnly; Secure; SameSite=Lax; Partitioned");
        assertThat(api.getWebAuthnJavaScriptWithHttpInfo(SCRIPT).cookies())
                .containsExactly(new Cookie(
                        "session",
                        "MTc=|x",
                        "/",
                        "example.org",
                        Duration.ofSeconds(86399),
                        Instant.parse("2026-11-24T22:19:11Z"),
                        true,
                        true,
                        "Lax"));
    }

    @Test
    void several_cookies_are_told_in_order_and_what_is_none_is_passed_over() {
        server.answering(200, "x", "Set-Cookie", "a=1", "Set-Cookie", "nonsense", "Set-Cookie", "b=2; max-age=soon");
        var cookies = api.getWebAuthnJavaScriptWithHttpInfo(SCRIPT).cookies();
        assertThat(cookies).extracting(Cookie::name).containsExactly("a", "b");
        assertThat(cookies).extracting(Cookie::maxAge).containsOnlyNulls();
    }

    @Test
    void a_cookie_is_taken_back_by_its_age_or_by_a_moment_long_over() {
        server.answering(
                200,
                "x",
                "Set-Cookie",
                "a=; Max-Age=0",
                "Set-Cookie",
                "b=; Max-Age=-1",
                "Set-Cookie",
                "c=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(api.getWebAuthnJavaScriptWithHttpInfo(SCRIPT).cookies())
                .hasSize(3)
                .allMatch(Cookie::isRemoval);
    }

    @Test
    void a_refusal_brings_its_cookies_too() {
        server.answering(401, REFUSAL, "Set-Cookie", "csrf_token_x=1; Path=/");
        var refused = catchThrowableOfType(
                FrontendException.class, () -> api.toSession(new ToSession(Caller.singlePageApp())));
        assertThat(refused.error().status()).isEqualTo(401);
        assertThat(refused.cookies()).extracting(Cookie::name).containsExactly("csrf_token_x");
    }

    @Test
    void other_headers_are_told_by_their_published_names() {
        server.answering(200, "x", "ory-session-cache-for", "60", "Vary", "Cookie", "Vary", "Origin");
        var answer = api.getWebAuthnJavaScriptWithHttpInfo(SCRIPT);
        assertThat(answer.headers())
                .containsEntry("Ory-Session-Cache-For", "60")
                .containsEntry("Vary", "Cookie, Origin");
        assertThat(answer.header("ORY-SESSION-CACHE-FOR")).contains("60");
        assertThat(answer.header("Content-Length")).isEmpty();
    }

    @Test
    void a_page_of_sessions_has_its_total_and_links() {
        server.answering(
                200,
                "[]",
                "X-Total-Count",
                "7",
                "Link",
                "</sessions?page=1&page_size=2>; rel=\"next\",</sessions?page=3&page_size=2>; rel=\"last\"");
        var page = api.listMySessions(new ListMySessions(Caller.nativeApp()));
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.links())
                .containsEntry("next", "/sessions?page=1&page_size=2")
                .containsEntry("last", "/sessions?page=3&page_size=2");
    }

    @Test
    void a_page_of_sessions_counts_itself_where_the_server_does_not() {
        server.answering(200, "[]", "X-Total-Count", "many");
        var page = api.listMySessions(new ListMySessions(Caller.nativeApp()));
        assertThat(page.total()).isZero();
        assertThat(page.links()).isEmpty();
    }

    @Test
    void the_script_is_told_as_it_is() {
        server.answering(200, "const ü = 1;\n", "Content-Type", "text/javascript; charset=UTF-8");
        assertThat(api.getWebAuthnJavaScript(SCRIPT)).isEqualTo("const ü = 1;\n");
    }

    @Test
    void a_server_without_the_browsers_dialogue_refuses_it() {
        server.answering(404, "404 page not found\n", "Content-Type", "text/plain");
        var refused = catchThrowableOfType(
                FrontendException.class, () -> api.createFedcmFlow(new CreateFedcmFlow(Caller.singlePageApp())));
        assertThat(refused.error().status()).isEqualTo(404);
    }
}
