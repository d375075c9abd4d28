package dev.portcullis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final UUID ID = UUID.fromString("0f0a3a4e-8c1c-4b58-9f3c-1f1d6a6f1d11");

    @Test
    void characters_that_mean_something_to_html_are_escaped() {
        assertThat(JSON.writeText(Json.of("<a href=\"x\">&</a>")))
                .isEqualTo("\"\\u003ca href=\\\"x\\\"\\u003e\\u0026\\u003c/a\\u003e\"");
    }

    @Test
    void control_characters_and_separators_of_lines_are_escaped() {
        assertThat(JSON.writeText(Json.of("\n\r\t\b\f\u0001\\\u2028\u2029\u007f")))
                .isEqualTo("\"\\n\\r\\t\\b\\f\\u0001\\\\\\u2028\\u2029\u007f\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 2_045, 2_046, 2_047, 5_000})
    void bytes_text_and_line_say_the_same(int length) {
        Json value = Json.of("ß".repeat(length));
        String text = new String(JSON.write(value), StandardCharsets.UTF_8);
        assertThat(JSON.writeText(value)).isEqualTo(text);
        assertThat(JSON.writeLine(value)).isEqualTo((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void other_characters_are_written_as_they_are_in_utf_8() {
        String text = "é ß 漢 😀 \u00a0\uffff";
        assertThat(JSON.write(Json.of(text))).isEqualTo(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lone_surrogates_survive_as_escapes() {
        String text = "a\ud83d b\ude00\ud83d";
        assertThat(JSON.writeText(Json.of(text))).isEqualTo("\"a\\ud83d b\\ude00\\ud83d\"");
        assertThat(JSON.parse(JSON.write(Json.of(text)))).isEqualTo(new JsonString(text));
    }

    @Test
    void names_of_members_are_escaped_like_other_strings() {
        assertThat(JSON.writeText(JsonObject.of("<\n\ud800", JsonNull.NULL))).isEqualTo("{\"\\u003c\\n\\ud800\":null}");
    }

    @Test
    void text_of_any_length_is_written_whole() {
        String text = "x".repeat(100_000) + "<é😀".repeat(10_000);
        assertThat(JSON.parse(JSON.write(Json.of(text)))).isEqualTo(Json.of(text));
    }

    @ParameterizedTest
    @CsvSource({"1.50", "0.1", "100", "12345678901234567890.123", "1E+3", "1E-7", "1E+1024"})
    void numbers_keep_their_digits(String digits) {
        assertThat(JSON.writeText(new JsonNumber(new BigDecimal(digits)))).isEqualTo(digits);
    }

    @Test
    void context_of_a_message_is_sorted_by_name_and_left_out_when_empty() {
        var context = JsonObject.of("title", Json.of("T"), "name", JsonObject.of("z", Json.of(1), "a", Json.of(2)));
        assertThat(JSON.writeText(new UiText(1070002, "…", TextType.INFO, context)))
                .isEqualTo("{\"id\":1070002,\"text\":\"…\",\"type\":\"info\","
                        + "\"context\":{\"name\":{\"z\":1,\"a\":2},\"title\":\"T\"}}");
        assertThat(JSON.writeText(new UiText(1, "…", TextType.ERROR))).doesNotContain("context");
    }

    @Test
    void a_form_without_nodes_says_null_and_leaves_messages_out() {
        assertThat(JSON.writeText(new UiContainer("http://x/", "POST", List.of(), List.of())))
                .isEqualTo("{\"action\":\"http://x/\",\"method\":\"POST\",\"nodes\":null}");
    }

    @Test
    void a_node_shows_its_messages_and_meta_even_when_empty() {
        var node = new UiNode(
                NodeGroup.DEFAULT,
                NodeAttributes.Input.of("traits.name", InputType.TEXT).withValue(JsonNull.NULL),
                List.of(),
                null);
        assertThat(JSON.writeText(node))
                .isEqualTo("{\"type\":\"input\",\"group\":\"default\",\"attributes\":{\"name\":\"traits.name\","
                        + "\"type\":\"text\",\"disabled\":false,\"node_type\":\"input\"},\"messages\":[],\"meta\":{}}");
    }

    @Test
    void empty_and_false_values_of_an_input_are_written() {
        var input = NodeAttributes.Input.of("x", InputType.CHECKBOX).withRequired(true);
        assertThat(JSON.writeText(input.withValue(Json.of(false)))).contains("\"value\":false,\"required\":true");
        assertThat(JSON.writeText(input.withValue(Json.of("")))).contains("\"value\":\"\"");
        assertThat(JSON.writeText(input.withValue(Json.of(0)))).contains("\"value\":0");
    }

    @Test
    void a_session_that_owes_a_second_factor_has_identity_null() {
        var device = new SessionDevice(ID, null, null, "");
        var session =
                new Session(new SessionId(ID), true, null, null, null, List.of(), null, null, List.of(device), null);
        assertThat(JSON.writeText(new SuccessfulNativeLogin("t", session, List.of())))
                .isEqualTo("{\"session_token\":\"t\",\"session\":{\"id\":\"" + ID + "\",\"active\":true,"
                        + "\"authentication_methods\":[],\"identity\":null,\"devices\":[{\"id\":\"" + ID + "\","
                        + "\"ip_address\":null,\"user_agent\":null,\"location\":\"\"}]},\"continue_with\":null}");
    }

    @Test
    void an_identity_shows_null_for_metadata_and_organisation_and_leaves_empty_addresses_out() {
        assertThat(JSON.writeText(new SuccessfulNativeRegistration(null, null, someone(), List.of())))
                .isEqualTo("{\"identity\":{\"id\":\"" + ID + "\",\"schema_id\":\"default\",\"schema_url\":\"\","
                        + "\"traits\":{},\"metadata_public\":null,\"organization_id\":null},\"continue_with\":null}");
    }

    private static Identity someone() {
        return new Identity(
                new IdentityId(ID),
                null,
                "default",
                "",
                null,
                null,
                JsonObject.EMPTY,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void a_page_of_sessions_is_an_array() {
        assertThat(JSON.writeText(new SessionPage(List.of(), 7, Map.of("first", "/sessions"))))
                .isEqualTo("[]");
    }

    @Test
    void what_a_token_exchange_answers_says_nothing_of_what_to_do_next() {
        var session = new Session(new SessionId(ID), null, null, null, null, List.of(), null, null, List.of(), null);
        byte[] body = JSON.writeExchanged(new SuccessfulNativeLogin("t", session, List.of()));
        assertThat(new String(body, StandardCharsets.UTF_8))
                .startsWith("{\"session_token\":\"t\",\"session\":{")
                .doesNotContain("continue_with");
    }

    @Test
    void kinds_of_other_versions_are_written_as_they_came() {
        var raw = JsonObject.of("node_type", Json.of("hologram"), "id", Json.of("h"));
        var node = new UiNode(NodeGroup.DEFAULT, new NodeAttributes.Unknown("hologram", "h", raw), List.of(), null);
        assertThat(JSON.writeText(node)).contains("\"attributes\":{\"node_type\":\"hologram\",\"id\":\"h\"}");
        assertThat(JSON.writeText(new ContinueWith.Unknown("dance", raw))).isEqualTo(JSON.writeText(raw));
    }

    @Test
    void lists_strings_and_single_values_are_written_too() {
        assertThat(JSON.writeText(List.of("a", new FlowId(ID), new DeleteMySessionsCount(2), JsonArray.EMPTY)))
                .isEqualTo("[\"a\",\"" + ID + "\",{\"count\":2},[]]");
    }

    @Test
    void a_submission_is_written_with_its_method() {
        var body = new UpdateLoginFlowWithPasswordMethod("me", "secret", null, null, null);
        assertThat(JSON.writeText(body)).contains("\"method\":\"password\"").contains("\"password\":\"secret\"");
    }

    @Test
    void a_type_without_a_mapping_is_refused() {
        assertThatThrownBy(() -> JSON.write(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
