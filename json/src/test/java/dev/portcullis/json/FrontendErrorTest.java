package dev.portcullis.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowOver;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendError.LocationChangeRequired;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.verification.VerificationFlow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendErrorTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final FlowId SUCCESSOR = new FlowId(UUID.fromString("0f0a3a4e-8c1c-4b58-9f3c-1f1d6a6f1d11"));

    @Test
    void an_error_has_its_members_in_the_order_of_the_contract() {
        var details = JsonObject.of("return_to", Json.of("/"), "redirect_to", Json.of("/a?b&c"));
        var error = new GenericError(
                ErrorId.SELF_SERVICE_FLOW_EXPIRED, 410, "Gone", "r1", "too late", "line 7", details, "gone");
        assertThat(JSON.writeText(new Refused(410, error)))
                .isEqualTo("{\"error\":{\"id\":\"self_service_flow_expired\",\"code\":410,\"status\":\"Gone\","
                        + "\"request\":\"r1\",\"reason\":\"too late\",\"debug\":\"line 7\",\"details\":"
                        + "{\"redirect_to\":\"/a?b\\u0026c\",\"return_to\":\"/\"},\"message\":\"gone\"}}");
    }

    @Test
    void a_flow_that_is_over_names_its_successor() {
        var over = new FlowOver(410, plain(410), Instant.parse("2026-11-23T04:21:26.5Z"), 1_500_000_000L, SUCCESSOR);
        assertThat(JSON.writeText(over))
                .endsWith(",\"expired_at\":\"2026-11-23T04:21:26.5Z\",\"since\":1500000000,\"use_flow_id\":\""
                        + SUCCESSOR + "\"}");
        assertThat(again(over, null)).isEqualTo(over);
    }

    @Test
    void a_flow_that_was_replaced_names_its_successor_alone() {
        var over = new FlowOver(410, plain(410), null, null, SUCCESSOR);
        assertThat(JSON.writeText(over)).contains("},\"use_flow_id\"");
        assertThat(again(over, VerificationFlow.class)).isEqualTo(over);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 422})
    void a_detour_names_its_target(int status) {
        var change = new LocationChangeRequired(status, plain(status), "http://127.0.0.1/x?aal=aal2&y");
        assertThat(JSON.writeText(change))
                .endsWith(",\"redirect_browser_to\":\"http://127.0.0.1/x?aal=aal2\\u0026y\"}");
        assertThat(again(change, LoginFlow.class)).isEqualTo(change);
    }

    @Test
    void a_refusal_may_name_another_code_than_the_status() {
        var refused = new Refused(403, plain(400));
        assertThat(again(refused, null)).isEqualTo(refused);
    }

    @Test
    void a_refused_flow_is_the_body_itself() {
        var refused = new FlowRefused(400, flow());
        assertThat(JSON.writeText(refused)).isEqualTo(JSON.writeText(flow()));
        assertThat(again(refused, VerificationFlow.class)).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "404 page not found\n",
                "null",
                "[]",
                "{}",
                "{\"error\":\"invalid_grant\"}",
                "{\"error\":{\"code\":\"4xx\"}}",
                "{\"ui\":{}}"
            })
    void a_body_that_says_nothing_readable_becomes_a_plain_refusal(String body) {
        var error = JSON.readError(502, LoginFlow.class, body.getBytes(StandardCharsets.UTF_8));
        assertThat(error).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(502);
            assertThat(refused.error().code()).isEqualTo(502);
            assertThat(refused.error().message()).contains("502");
        });
    }

    @Test
    void an_error_without_a_message_is_still_an_error() {
        var error = JSON.readError(404, null, "{\"error\":{\"code\":404}}".getBytes(StandardCharsets.UTF_8));
        assertThat(error)
                .isEqualTo(new Refused(404, new GenericError(null, 404, null, null, null, null, JsonObject.EMPTY, "")));
    }

    private static FrontendError again(FrontendError error, @Nullable Class<? extends Flow> kind) {
        return JSON.readError(error.status(), kind, JSON.write(error));
    }

    private static GenericError plain(int code) {
        return new GenericError(null, code, null, null, null, null, JsonObject.EMPTY, "why");
    }

    private static VerificationFlow flow() {
        var ui = new UiContainer("http://127.0.0.1/", "POST", List.of(), List.of());
        return new VerificationFlow(
                SUCCESSOR, FlowType.API, null, null, null, null, null, ui, FlowState.CHOOSE_METHOD, null);
    }
}
