package dev.portcullis.pages.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.pages.SampleFlows;
import dev.portcullis.pages.Settings;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String API = "http://127.0.0.1:4433/self-service/";
    private static final SampleFlows.Sample LOGIN = SampleFlows.named("login-choose_method-password");

    private final PageServer server = new PageServer(Settings.plain());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_flow_is_shown_and_nothing_of_it_is_kept() {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        var page = server.get(login());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.body()).contains("name=\"csrf_token\"", "autocomplete=\"current-password\"");
    }

    @Test
    @DisplayName("[F6] Each page has a nonce of its own")
    void each_page_has_a_nonce_of_its_own() {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        var first = server.get(login());
        var second = server.get(login());
        assertThat(nonce(first.body())).isNotEqualTo(nonce(second.body()));
        assertThat(header(first, "Content-Security-Policy")).contains("'nonce-" + nonce(first.body()) + "'");
    }

    private static String nonce(String html) {
        var found = Pattern.compile("nonce=\"([^\"]+)\"").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/ui/login,login/browser",
        "/ui/login?flow=nonsense,login/browser",
        "/ui/login?aal=aal2&x=y&return_to=https%3A%2F%2Fa.example%2F%3Fb,login/browser?return_to=https%3A%2F%2Fa.example%2F%3Fb&aal=aal2",
        "/ui/recovery,recovery/browser",
    })
    void a_page_without_a_flow_leads_to_the_start_of_one(String path, String start) {
        assertThat(ledTo(server.get(path))).isEqualTo(API + start);
    }

    @Test
    void a_flow_that_is_gone_leads_to_a_new_one_that_leads_to_the_same_place() {
        refusing("getLoginFlow", 410, null, JsonObject.of("redirect_to", Json.of(API + "login/browser?return_to=x")));
        assertThat(ledTo(server.get(login()))).isEqualTo(API + "login/browser?return_to=x");
        refusing("getLoginFlow", 410, null, JsonObject.of("redirect_to", Json.of("https://evil.example/")));
        assertThat(ledTo(server.get(login()))).isEqualTo(API + "login/browser");
        refusing("getLoginFlow", 404, null, JsonObject.EMPTY);
        assertThat(ledTo(server.get(login()))).isEqualTo(API + "login/browser");
    }

    @Test
    @DisplayName("[U30] [H4] A flow of another browser is not shown and leads round in no circle")
    void a_flow_of_another_browser_is_not_shown_and_leads_round_in_no_circle() {
        refusing("getLoginFlow", 403, ErrorId.SECURITY_CSRF_VIOLATION, JsonObject.EMPTY);
        refusing("toSession", 401, ErrorId.SESSION_INACTIVE, JsonObject.EMPTY);
        var page = server.get(login());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Please start again");
    }

    @Test
    @DisplayName("[U30] Settings of nobody lead to signing in and back")
    void settings_of_nobody_lead_to_signing_in_and_back() {
        refusing("getSettingsFlow", 401, null, JsonObject.EMPTY);
        String path = "/ui/settings?flow=" + UUID.randomUUID();
        assertThat(ledTo(server.get(path)))
                .isEqualTo(API + "login/browser?return_to="
                        + dev.portcullis.pages.PageUrls.encoded("http://127.0.0.1:4433" + path));
    }

    @Test
    void a_visitor_who_is_signed_in_already_is_led_home() {
        refusing("getLoginFlow", 400, ErrorId.SESSION_ALREADY_AVAILABLE, JsonObject.EMPTY);
        assertThat(ledTo(server.get(login()))).isEqualTo("/");
    }

    @Test
    void a_visitor_of_the_home_page_who_is_not_signed_in_is_led_to_do_so() {
        refusing("toSession", 401, ErrorId.SESSION_INACTIVE, JsonObject.EMPTY);
        assertThat(ledTo(server.get("/"))).isEqualTo(API + "login/browser");
    }

    @Test
    void an_error_tells_its_reason_as_text() {
        server.answering(
                "getFlowError",
                request -> new FlowError(
                        UUID.randomUUID(),
                        JsonObject.of("code", Json.of(400), "reason", Json.of("<script>alert(1)</script>")),
                        null,
                        null));
        assertThat(server.get("/ui/error?id=x").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_server_that_is_silent_or_broken_is_told_without_detail() {
        server.answering("getLoginFlow", request -> {
            throw new Unavailable("the database at 10.0.0.7 is silent", null);
        });
        assertThat(server.get(login()).statusCode()).isEqualTo(503);
        server.answering("getLoginFlow", request -> {
            throw new IllegalStateException("secret");
        });
        var broken = server.get(login());
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("Something went wrong").doesNotContain("secret");
    }

    @Test
    void signing_out_is_a_button_with_the_session_s_own_token() {
        server.answering("createBrowserLogoutFlow", request -> new LogoutFlow(API + "logout?token=t&x=1", "t"));
        assertThat(server.get("/ui/sign-out").body()).contains("href=\"" + API + "logout?token=t&amp;x=1\"");
        refusing("createBrowserLogoutFlow", 401, null, JsonObject.EMPTY);
        assertThat(ledTo(server.get("/ui/sign-out"))).isEqualTo("/ui/signed-out");
        assertThat(server.get("/ui/signed-out").body()).contains("You’ve been signed out");
    }

    @Test
    @DisplayName("[F7] A session is ended only by our own page")
    void a_session_is_ended_only_by_our_own_page() {
        server.answering("disableMySession", request -> null)
                .answering("disableMyOtherSessions", request -> new DeleteMySessionsCount(1L));
        assertThat(server.post("/ui/sessions", "end=abc").statusCode()).isEqualTo(403);
        assertThat(server.post("/ui/sessions", "end=abc", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.asked()).isEmpty();
        assertThat(ledTo(server.post("/ui/sessions", "end=abc", "Origin", server.origin())))
                .isEqualTo("/ui/sessions?ended=1");
        assertThat(ledTo(server.post("/ui/sessions", "end=others", "Origin", server.origin())))
                .isEqualTo("/ui/sessions?ended=1");
        assertThat(server.asked()).hasExactlyElementsOfTypes(DisableMySession.class, DisableMyOtherSessions.class);
        assertThat(((DisableMySession) server.asked().getFirst()).id()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other=abc", "end=", "end", "%zz=%zz", "end=%zz"})
    void a_form_that_names_no_session_ends_none(String body) {
        assertThat(ledTo(server.post("/ui/sessions", body, "Origin", server.origin())))
                .isEqualTo("/ui/sessions");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_form_without_end_is_not_read() {
        String body = "x=" + "y".repeat(10_000) + "&end=abc";
        assertThat(ledTo(server.post("/ui/sessions", body, "Origin", server.origin())))
                .isEqualTo("/ui/sessions");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_page_that_is_not_there_is_as_well_guarded_as_one_that_is() {
        var page = server.get("/ui/nothing");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'nonce-" + nonce(page.body()) + "'");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(server.get("/ui/login"), "Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void only_what_a_page_takes_can_be_posted_to_it() {
        assertThat(server.post("/ui/login", "end=abc", "Origin", server.origin())
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send(server.request("/ui/sessions").DELETE()).statusCode())
                .isEqualTo(404);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/ui/nothing,404",
        "/ui/,404",
        "/ui/assets/style.css,404",
        "/ui/login/,404",
        "/sessions,418",
        "/ui,418",
        "/uix,418"
    })
    void what_is_no_page_is_not_there_and_what_is_not_ours_passes(String path, int status) {
        assertThat(server.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void files_may_be_kept_for_good_and_run_nothing() {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        var style = Pattern.compile("href=\"(/ui/assets/style-[^\"]+)\"")
                .matcher(server.get(login()).body());
        assertThat(style.find()).isTrue();
        var file = server.get(style.group(1));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(header(file, "Cache-Control")).contains("immutable");
        assertThat(header(file, "Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "gzip, true",
                "'br, deflate , GZIP ;q=0.5', true",
                "'gzip;q=1.000', true",
                "'gzip;q=0', false",
                "'gzip; q=0.000', false",
                "'br, deflate', false",
                "'xgzip, gzip;level=9', false",
                "'', false",
                "-, false"
            })
    void files_are_compressed_for_browsers_that_take_that_and_pages_are_not(String accepted, boolean compressed)
            throws IOException {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        String[] headers = accepted == null ? new String[0] : new String[] {"Accept-Encoding", accepted};
        var page = server.get(login(), headers);
        assertThat(page.headers().map()).doesNotContainKey("content-encoding");
        var script = Pattern.compile("src=\"(/ui/assets/script-[^\"]+)\"").matcher(page.body());
        assertThat(script.find()).isTrue();

        var file = server.bytes(script.group(1), headers);

        assertThat(file.headers().firstValue("Content-Encoding"))
                .isEqualTo(compressed ? Optional.of("gzip") : Optional.empty());
        assertThat(header(file, "Vary")).isEqualTo("Accept-Encoding");
        var content = new ByteArrayInputStream(file.body());
        assertThat((compressed ? new GZIPInputStream(content) : content).readAllBytes())
                .isEqualTo(server.bytes(script.group(1)).body());
    }

    @Test
    void head_answers_as_get_does_without_the_page() {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        var head = server.send(server.request(login()).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isNotEqualTo("0");
    }

    @Test
    void the_page_speaks_the_visitor_s_language() {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        var page = server.get(login(), "Accept-Language", "de-CH,de;q=0.9");
        assertThat(page.body()).contains("<html lang=\"de\" dir=\"ltr\">", ">Anmelden<");
        assertThat(header(page, "Content-Language")).isEqualTo("de");
        assertThat(header(page, "Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({"de,de", "fr,en", "../de,en"})
    void a_language_that_was_chosen_goes_before_what_the_browser_asks_for(String chosen, String language) {
        server.answering("getLoginFlow", request -> LOGIN.flow());
        var page = server.get(login(), "Accept-Language", "en-US,en;q=0.9", "Cookie", "portcullis_language=" + chosen);
        assertThat(header(page, "Content-Language")).isEqualTo(language);
    }

    private void refusing(String operation, int status, @Nullable ErrorId id, JsonObject details) {
        server.answering(operation, request -> {
            throw new FrontendException(new FrontendError.Refused(
                    status, new GenericError(id, status, "?", null, "A reason.", null, details, "A message.")));
        });
    }

    private static String login() {
        return "/ui/login?flow=" + LOGIN.flow().id();
    }

    private static String ledTo(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return header(answer, "Location");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
