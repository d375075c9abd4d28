package dev.portcullis.pages.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.Settings;
import dev.portcullis.pages.asset.Asset;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of whoever is signed in: home and sessions. */
class SignedInPagesTest {
    private static final int MOST_BYTES = 25_000;
    private static final int MOST_SESSIONS = 30;
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
    private static final String SESSION = """
            {"id": "%s", "active": true, "authenticated_at": "2026-02-03T04:05:06Z", "devices": [
              {"id": "00000000-0000-4000-8000-000000000001", "user_agent": "curl/8", "ip_address": "192.0.2.1"},
              {"id": "00000000-0000-4000-8000-000000000002", "user_agent": "%s", "ip_address": "%s", "location": "%s"}],
             "identity": {"id": "00000000-0000-4000-8000-000000000003", "schema_id": "person", "schema_url": "https://id.example/x",
               "traits": {"email": "ada@example.org", "name": {"first": "Ada", "last": "<b>Lovelace</b>"}},
               "verifiable_addresses": [
                 {"id": "00000000-0000-4000-8000-000000000004", "value": "ada@example.org", "verified": false, "via": "email", "status": "sent"},
                 {"id": "00000000-0000-4000-8000-000000000005", "value": "+49301234", "verified": true, "via": "sms", "status": "completed"}]}}
            """;

    private final ContractJson json = ContractJson.create();
    private final PageServer server = new PageServer(Settings.plain());

    @AfterEach
    void close() {
        server.close();
    }

    private Session session(String userAgent, String address, String location) {
        return json.readText(Session.class, SESSION.formatted(UUID.randomUUID(), userAgent, address, location));
    }

    private void signedIn(int others, long total) {
        List<Session> listed = IntStream.range(0, others)
                .mapToObj(i -> session(PHONE, "2001:db8::" + i, "Llanfairpwllgwyngyll, GB"))
                .toList();
        server.answering("toSession", request -> session(PHONE, "192.0.2.7:443", "Berlin, DE"))
                .answering("listMySessions", request -> new SessionPage(listed, total, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"getLoginFlow,login", "getRegistrationFlow,registration"})
    @DisplayName("[U30] Whoever goes back to a form after signing in is led home")
    void whoever_goes_back_to_a_form_after_signing_in_is_led_home(String operation, String page) {
        String form = "/ui/" + page + "?flow=" + UUID.randomUUID();
        refusing(operation, ErrorId.SECURITY_CSRF_VIOLATION);
        signedIn(0, 0);
        assertThat(server.get(form).headers().firstValue("Location")).contains("/");
        refusing("toSession", ErrorId.SESSION_AAL2_REQUIRED);
        assertThat(server.get(form).headers().firstValue("Location"))
                .as("who has one step before them")
                .contains("/");
    }

    private void refusing(String operation, ErrorId id) {
        server.answering(operation, request -> {
            throw new FrontendException(new FrontendError.Refused(
                    403, new GenericError(id, 403, "?", null, "A reason.", null, JsonObject.EMPTY, "A message.")));
        });
    }

    @Test
    void the_home_page_greets_and_says_which_addresses_are_confirmed() {
        signedIn(0, 0);
        assertThat(server.get("/").body())
                .contains("Hi, Ada &lt;b&gt;Lovelace&lt;/b&gt;")
                .containsPattern("ada@example.org</span>\\s*<span class=\"badge\">not confirmed yet</span>")
                .contains("/self-service/verification/browser")
                .containsPattern("\\+49301234</span>\\s*<span class=\"badge good\">confirmed</span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":\"ada@example.org\"}|Your account",
                "{\"username\":\"ada@example.org\"}|Your account",
                "{\"email\":\"ada@example.org\",\"username\":\"ada\"}|Hi, ada"
            })
    @DisplayName("[U32] No heading holds an address, in which it would break; the address stands below")
    void no_heading_holds_an_address(String traits, String heading) {
        String session = """
                {"id": "%1$s", "active": true, "devices": [],
                 "identity": {"id": "%1$s", "schema_id": "person", "schema_url": "https://id.example/x", "traits": %2$s}}
                """.formatted(UUID.randomUUID(), traits);
        server.answering("toSession", request -> json.readText(Session.class, session));
        assertThat(server.get("/").body())
                .contains(">" + heading + "</h1>")
                .contains("class=\"pill\" dir=\"auto\">ada@example.org<");
    }

    @Test
    @DisplayName("[U15] A sign-out leads over the operations to where flows end, though these are other sites")
    void a_sign_out_leads_to_where_flows_end() {
        var elsewhere = new PageSettings(
                new PageUrls("https://api.example.org", "https://id.example.org", "/ui"),
                Settings.plain().brand(),
                Set.of("login"),
                List.of("https://www.example.org/"),
                null,
                null);
        var site = new PageServer(elsewhere);
        try (site) {
            site.answering("toSession", request -> session(PHONE, "192.0.2.7:443", ""))
                    .answering("listMySessions", request -> new SessionPage(List.of(), 0, Map.of()));
            for (String path : List.of("/", "/ui/sessions")) {
                var page = site.get(path);
                assertThat(page.body()).contains("<form action=\"/ui/sign-out\" method=\"post\">");
                assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("form-action 'self' https://api.example.org https://www.example.org;");
            }
        }
    }

    @Test
    void a_session_is_told_by_its_last_device_its_place_and_its_beginning() {
        signedIn(1, 1);
        assertThat(server.get("/ui/sessions").body())
                .contains("Chrome on Android", "Berlin, DE · 192.0.2.7<", "Llanfairpwllgwyngyll, GB · 2001:db8::0<")
                .contains("datetime=\"2026-02-03T04:05:06Z\">2026-02-03, 04:05 UTC<")
                .doesNotContain("curl");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:443,192.0.2.7",
        "192.0.2.7,192.0.2.7",
        "[2001:db8::1]:443,[2001:db8::1]",
        "2001:db8::1,2001:db8::1"
    })
    void an_address_is_told_without_its_port(String address, String told) {
        server.answering("toSession", request -> session(PHONE, address, ""))
                .answering("listMySessions", request -> new SessionPage(List.of(), 0, Map.of()));
        assertThat(server.get("/ui/sessions").body()).contains("<span dir=\"auto\">" + told + "</span>");
    }

    @Test
    void others_can_be_ended_one_by_one_and_together() {
        signedIn(2, 2);
        assertThat(server.get("/ui/sessions").body())
                .contains("Sign out all other devices", "value=\"others\"")
                .doesNotContain("There are more. Sign some out");
        signedIn(2, 5);
        assertThat(server.get("/ui/sessions").body())
                .contains("Sign out all other devices", "There are more. Sign some out");
        signedIn(1, 1);
        assertThat(server.get("/ui/sessions").body()).doesNotContain("value=\"others\"");
    }

    @Test
    void the_pages_with_all_that_belongs_to_them_are_small_however_many_sessions_there_are() {
        signedIn(MOST_SESSIONS, 1000);
        assertThat(weight("/ui/sessions")).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(weight("/")).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(weight("/ui/signed-out")).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(server.asked().toString()).contains("pageSize=" + MOST_SESSIONS);
    }

    private int weight(String path) {
        int files = new Assets(Settings.plain().brand(), null)
                .all().stream()
                        .map(Asset::compressed)
                        .mapToInt(content -> content.length)
                        .sum();
        return server.get(path, "Accept-Language", "de").body().getBytes(StandardCharsets.UTF_8).length + files;
    }

    @Test
    @DisplayName("[U30] A form from before the sign-in leads home instead of blaming cookies")
    void a_form_from_before_the_sign_in_leads_home() {
        signedIn(0, 0);
        server.answering(
                "getFlowError",
                request -> new FlowError(
                        UUID.randomUUID(),
                        JsonObject.of("code", Json.of(403), "id", Json.of("security_csrf_violation")),
                        null,
                        null));

        var answer = server.get("/ui/error?id=x");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    @DisplayName("[U34] The page of welcome is the home page, and password managers find where to change a password")
    void the_page_of_welcome_is_the_home_page() {
        signedIn(0, 0);

        assertThat(server.get("/ui/welcome").body()).contains("Hi, Ada");
        assertThat(server.get("/.well-known/change-password").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/self-service/settings/browser"));
    }

    @Test
    @DisplayName("[U33] The account area has tabs, and signing out is a form of ours")
    void the_account_area_has_tabs() {
        signedIn(0, 0);
        server.answering(
                "createBrowserLogoutFlow", request -> new LogoutFlow("https://id.example.org/out?token=t", "t"));

        assertThat(server.get("/ui/sessions").body())
                .contains(">Profile</a>", ">Security</a>", "aria-current=\"page\">Devices</a>")
                .containsPattern("<form action=\"/ui/sign-out\" method=\"post\">");
        assertThat(server.post("/ui/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(server.post("/ui/sign-out", "", "Origin", server.origin())
                        .headers()
                        .firstValue("Location"))
                .hasValue("https://id.example.org/out?token=t");
    }
}
