package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Caller.Device;
import dev.portcullis.ports.caller.Caller.Kind;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ToSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire. */
class RequestsTest {
    private static final String REFUSAL = "{\"error\":{\"code\":400,\"message\":\"no\"}}";

    private final Recorder server = new Recorder().answering(303, "", "Location", "/elsewhere");
    private final HttpFrontendApi api = HttpFrontendApi.at(server.url()).build();

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    static List<Operations> operations() {
        return Operations.all().toList();
    }

    @Test
    void there_are_32_operations() {
        assertThat(operations())
                .extracting(Operations::id)
                .doesNotHaveDuplicates()
                .hasSize(32);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_operation_asks_by_its_own_method_path_and_parameters(Operations operation) {
        operation.ask().apply(api);
        assertThat(server.asked().line()).isEqualTo(operation.line());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_handed_in_goes_over_as_json(Operations operation) {
        operation.ask().apply(api);
        if (operation.handsSomethingIn()) {
            assertThat(ContractJson.create().parseText(server.asked().body())).isEqualTo(Operations.BODY);
            assertThat(server.asked().header("Content-Type")).isEqualTo("application/json");
        } else {
            assertThat(server.asked().body()).isEmpty();
        }
    }

    @Test
    void parameters_that_are_absent_or_false_are_left_out() {
        api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(Caller.singlePageApp()));
        assertThat(server.asked().line()).isEqualTo("GET /self-service/login/browser");
    }

    @Test
    void all_that_a_caller_is_goes_over() {
        var device = new Device("192.0.2.7:4711", "Person's browser", "");
        var caller = new Caller(
                Kind.NATIVE_APP,
                Cookies.parse("one=1; two=a+b/c=="),
                "ory_st_x",
                "bearer",
                "https://page.example.org",
                "cors",
                "request-1",
                "",
                device);
        api.toSessionWithHttpInfo(new ToSession(caller));
        assertThat(server.asked().header("Cookie")).isEqualTo("one=1; two=a+b/c==");
        assertThat(server.asked().header("X-Session-Token")).isEqualTo("ory_st_x");
        assertThat(server.asked().header("Authorization")).isEqualTo("Bearer bearer");
        assertThat(server.asked().header("Origin")).isEqualTo("https://page.example.org");
        assertThat(server.asked().header("Sec-Fetch-Mode")).isEqualTo("cors");
        assertThat(server.asked().header("X-Request-ID")).isEqualTo("request-1");
        assertThat(server.asked().header("User-Agent")).isEqualTo("Person's browser");
        assertThat(server.asked().header("X-Forwarded-For")).isNull();
    }

    @Test
    void what_a_caller_is_not_does_not_go_over() {
        api.toSessionWithHttpInfo(new ToSession(Caller.nativeApp()));
        assertThat(server.asked().headers().keySet()).containsExactlyInAnyOrder("Accept", "Connection", "Host");
    }

    @Test
    void the_address_of_a_caller_goes_over_where_that_is_set() {
        var caller = Caller.nativeApp().withDevice(new Device("192.0.2.7:4711", null, ""));
        var six = Caller.nativeApp().withDevice(new Device("[2001:db8::7]:4711", null, ""));
        try (var forwarding = HttpFrontendApi.at(server.url())
                .forwardAddressAs("X-Forwarded-For")
                .build()) {
            forwarding.toSessionWithHttpInfo(new ToSession(caller));
            assertThat(server.asked().header("X-Forwarded-For")).isEqualTo("192.0.2.7");
            forwarding.toSessionWithHttpInfo(new ToSession(six));
            assertThat(server.asked().header("X-Forwarded-For")).isEqualTo("2001:db8::7");
        }
    }

    @Test
    void pages_ask_for_html_and_all_others_for_json() {
        api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(Caller.browserPage()));
        assertThat(server.asked().header("Accept")).isEqualTo("text/html");
        api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(Caller.singlePageApp()));
        assertThat(server.asked().header("Accept")).isEqualTo("application/json");
    }

    @Test
    void json_of_a_page_names_its_charset_so_that_the_page_is_led_on() {
        submit(Submission.of(Operations.BODY), Caller.browserPage());
        assertThat(server.asked().header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
    }

    @Test
    void a_form_goes_over_as_a_form() {
        submit(
                new Submission.FormBody(Map.of("traits.email", List.of("a+b@example.org", "ü &="))),
                Caller.browserPage());
        assertThat(server.asked().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(server.asked().body()).isEqualTo("traits.email=a%2Bb%40example.org&traits.email=%C3%BC+%26%3D");
    }

    @Test
    void a_submission_in_the_query_goes_by_get() {
        submit(new Submission.Query(Map.of("method", List.of("code"))), Caller.browserPage());
        assertThat(server.asked().line()).isEqualTo("GET /self-service/login?method=code&flow=" + Operations.FLOW);
    }

    @Test
    void what_nobody_can_read_goes_over_as_an_empty_body() {
        submit(new Submission.Unreadable("cut off"), Caller.nativeApp());
        assertThat(server.asked().line()).startsWith("POST");
        assertThat(server.asked().body()).isEmpty();
    }

    private void submit(Submission submission, Caller caller) {
        var flow = FlowId.parse(Operations.FLOW).orElseThrow();
        api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow, submission, caller));
    }

    @Test
    void values_cannot_change_the_address_they_are_in() {
        api.getFlowErrorWithHttpInfo(new GetFlowError("a b&id=c#d/ü+%", Caller.nativeApp()));
        assertThat(server.asked().line()).isEqualTo("GET /self-service/errors?id=a+b%26id%3Dc%23d%2F%C3%BC%2B%25");
        api.disableMySessionWithHttpInfo(new DisableMySession("../whoami?x #", Caller.nativeApp()));
        assertThat(server.asked().line()).isEqualTo("DELETE /sessions/..%2Fwhoami%3Fx%20%23");
    }

    @Test
    void values_cannot_add_headers() {
        var caller = Caller.nativeApp().withSessionToken("x\r\nX-Added: 1");
        api.toSessionWithHttpInfo(new ToSession(caller));
        assertThat(server.asked().header("X-Added")).isNull();
    }

    @Test
    void a_base_url_may_have_a_path() {
        try (var below = HttpFrontendApi.at(URI.create(server.url() + "/auth/")).build()) {
            below.toSessionWithHttpInfo(new ToSession(Caller.nativeApp()));
        }
        assertThat(server.asked().line()).isEqualTo("GET /auth/sessions/whoami");
    }

    @Test
    void nothing_is_kept_from_one_request_to_the_next() {
        server.answering(200, REFUSAL, "Set-Cookie", "kept=1; Path=/");
        Operations.named("getWebAuthnJavaScript").ask().apply(api);
        Operations.named("getWebAuthnJavaScript").ask().apply(api);
        assertThat(server.asked().header("Cookie")).isNull();
    }
}
