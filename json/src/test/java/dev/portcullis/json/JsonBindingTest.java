package dev.portcullis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.Samples.Sample;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithTotpMethod;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import jakarta.json.bind.JsonbException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What programs do that bind their own classes beside those of the contract. */
class JsonBindingTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final UUID ID = UUID.fromString("0f0a3a4e-8c1c-4b58-9f3c-1f1d6a6f1d11");

    /** A program's own record. */
    public record Visit(FlowId flow, SessionId session, Json note, List<ContinueWith> next, String page) {}

    @Test
    void records_of_users_may_hold_what_the_contract_has() {
        var visit = new Visit(
                new FlowId(ID),
                new SessionId(ID),
                JsonObject.of("z", new JsonNumber(new BigDecimal("1.50")), "a", Json.of("<\ud800")),
                List.of(
                        new ContinueWith.RedirectBrowserTo("http://127.0.0.1/"),
                        new ContinueWith.ShowSettingsUi("f", null)),
                "home");
        String text = JSON.jsonb().toJson(visit);
        assertThat(text)
                .contains("\"flow\":\"" + ID + "\"")
                .contains("\"z\":1.50")
                .contains("\\u003c\\ud800");
        assertThat(JSON.jsonb().fromJson(text, Visit.class)).isEqualTo(visit);
    }

    @Test
    void flows_are_read_as_by_the_direct_way() {
        assertThat(Samples.of("getLoginFlow").filter(sample -> sample.has("ui")).map(Sample::body))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(JSON.jsonb().fromJson(body.toString(), LoginFlow.class))
                        .isEqualTo(JSON.readText(LoginFlow.class, body.toString())));
    }

    @Test
    void sessions_go_through_streams() {
        var session = JSON.readText(Session.class, "{\"id\":\"" + ID + "\",\"tokenized\":\"é\"}");
        var out = new ByteArrayOutputStream();
        JSON.jsonb().toJson(session, out);
        assertThat(out.toByteArray()).isEqualTo(JSON.write(session));
        assertThat(JSON.jsonb().fromJson(new ByteArrayInputStream(out.toByteArray()), Session.class))
                .isEqualTo(session);
    }

    @Test
    void submissions_and_refusals_are_written() {
        var error = new GenericError(ErrorId.SESSION_INACTIVE, 401, null, null, null, null, JsonObject.EMPTY, "m");
        assertThat(JSON.jsonb().toJson(new FrontendError.Refused(401, error)))
                .isEqualTo(JSON.writeText(new FrontendError.Refused(401, error)));
        assertThat(JSON.jsonb().toJson(new UpdateLoginFlowWithTotpMethod("123456", null, null)))
                .contains("\"method\":\"totp\"");
    }

    @Test
    void values_of_json_keep_their_kind() {
        for (String json : List.of("{\"a\":[1,null]}", "[true]", "\"x\"", "1.0", "null", "false")) {
            Json value = JSON.parse(json.getBytes(StandardCharsets.UTF_8));
            assertThat(JSON.jsonb().toJson(value)).isEqualTo(json);
        }
        assertThat(JSON.jsonb().fromJson("{\"a\":[1,null]}", Json.class)).isEqualTo(JSON.parseText("{\"a\":[1,null]}"));
    }

    @Test
    void what_cannot_be_read_is_an_error_of_json_binding_that_shows_no_content() {
        assertThatThrownBy(() -> JSON.jsonb().fromJson("{\"id\":\"hunter2\"}", Session.class))
                .isInstanceOf(JsonbException.class)
                .hasRootCauseInstanceOf(UnreadableJson.class)
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("hunter2"));
    }
}
