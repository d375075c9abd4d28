package dev.portcullis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final String ID = "0f0a3a4e-8c1c-4b58-9f3c-1f1d6a6f1d11";

    @Test
    void unknown_members_are_ignored_whatever_they_hold() {
        var text = read(UiText.class, "{'id':1,'new':{'a':[1,{'b':[]}]},'text':'t','type':'info','more':[[]]}");
        assertThat(text.text()).isEqualTo("t");
    }

    @Test
    void unknown_names_are_kept() {
        var node = read(
                UiNode.class,
                "{'type':'input','group':'telepathy','attributes':"
                        + "{'name':'n','type':'aura','node_type':'input'}}");
        assertThat(node.group()).isEqualTo(new NodeGroup("telepathy"));
        assertThat(((NodeAttributes.Input) node.attributes()).type().value()).isEqualTo("aura");
    }

    @Test
    void unknown_kinds_of_node_are_kept_whole() {
        var node = read(UiNode.class, "{'type':'hologram','group':'default','attributes':{'id':'h','depth':3}}");
        assertThat(node.attributes()).isInstanceOfSatisfying(NodeAttributes.Unknown.class, unknown -> {
            assertThat(unknown.nodeType()).isEqualTo("hologram");
            assertThat(unknown.id()).isEqualTo("h");
            assertThat(unknown.raw().get("depth")).contains(Json.of(3));
        });
    }

    @Test
    void a_node_is_understood_when_its_type_comes_last_or_only_within_its_attributes() {
        String attributes = "'attributes':{'src':'s','id':'i','width':1,'height':2,'node_type':'img'}";
        var image = new NodeAttributes.Image("s", "i", 1, 2);
        assertThat(read(UiNode.class, "{" + attributes + ",'group':'totp','type':'img'}")
                        .attributes())
                .isEqualTo(image);
        assertThat(read(UiNode.class, "{" + attributes + ",'group':'totp'}").attributes())
                .isEqualTo(image);
    }

    @Test
    void unknown_actions_are_kept_whole() {
        assertThat(read(ContinueWith.class, "{'action':'dance','tempo':120}"))
                .isInstanceOfSatisfying(
                        ContinueWith.Unknown.class,
                        unknown -> assertThat(unknown.raw().get("tempo")).contains(Json.of(120)));
    }

    @Test
    void null_stands_for_an_empty_list() {
        var container = read(UiContainer.class, "{'action':'a','method':'POST','nodes':null,'messages':null}");
        assertThat(container.nodes()).isEmpty();
        assertThat(container.messages()).isEmpty();
    }

    @Test
    void metadata_that_is_null_is_json_null() {
        String rest = "'id':'" + ID + "','schema_id':'s','schema_url':'u','traits':{}";
        assertThat(read(Identity.class, "{" + rest + ",'metadata_public':null}").metadataPublic())
                .isEqualTo(JsonNull.NULL);
        assertThat(read(Identity.class, "{" + rest + "}").metadataPublic()).isNull();
    }

    @Test
    void of_members_with_one_name_the_last_counts() {
        assertThat(read(DeleteMySessionsCount.class, "{'count':1,'count':2}").count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "5.000", "50e-1", "0.5E1"})
    void integers_may_come_as_floats(String number) {
        assertThat(read(DeleteMySessionsCount.class, "{'count':" + number + "}").count())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "1e19", "9223372036854775808", "1e999999999", "1e-999999999", "'5'", "true", "[]"})
    void other_numbers_are_no_integers(String number) {
        assertUnreadable(DeleteMySessionsCount.class, "{'count':" + number + "}", "count");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T04:21:26Z, 2026-11-23T04:21:26Z",
        "2026-11-23T04:21:26.5Z, 2026-11-23T04:21:26.5Z",
        "2026-11-23T04:21:26.120Z, 2026-11-23T04:21:26.12Z",
        "2026-11-23T04:21:26.08820082Z, 2026-11-23T04:21:26.08820082Z",
        "2026-11-23T04:21:26.123456789Z, 2026-11-23T04:21:26.123456789Z",
        "2026-11-23T04:21:26+02:00, 2026-11-23T02:21:26Z",
        "2026-11-23T04:21:26.25-01:30, 2026-11-23T05:51:26.25Z",
        "2026-11-23t04:21:26z, 2026-11-23T04:21:26Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999999999Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "1969-12-31T23:59:59.75Z, 1969-12-31T23:59:59.75Z"
    })
    void moments_are_read_in_all_their_forms_and_written_in_one(String read, String written) {
        var address = read(RecoveryAddress.class, "{'value':'v','via':'email','created_at':'" + read + "'}");
        assertThat(JSON.writeText(address)).contains("\"created_at\":\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-23",
                "2026-11-23T04:21:26",
                "2026-11-23T04:21:26.Z",
                "2026-11-23T04:21:26.1234567890Z",
                "2026-11-23T04:21:26.12x4Z",
                "2026-13-23T04:21:26Z",
                "2026-02-30T04:21:26Z",
                "2026-11-23T25:21:26Z",
                "2026-11-23T04:61:26Z",
                "20x6-11-23T04:21:26Z",
                "+026-11-23T04:21:26Z"
            })
    void other_texts_are_no_moments(String moment) {
        assertUnreadable(
                RecoveryAddress.class, "{'value':'v','via':'email','created_at':'" + moment + "'}", "created_at");
    }

    @Test
    void missing_members_that_are_optional_do_no_harm() {
        var session = read(Session.class, "{'id':'" + ID + "'}");
        assertThat(session.active()).isNull();
        assertThat(session.devices()).isEmpty();
        var flow = read(
                VerificationFlow.class,
                "{'id':'" + ID + "','type':'api','state':'choose_method',"
                        + "'ui':{'action':'a','method':'POST','nodes':[]}}");
        assertThat(flow.expiresAt()).isNull();
    }

    @Test
    void a_missing_member_that_is_required_is_named_with_its_place() {
        assertUnreadable(
                VerificationFlow.class,
                "{'id':'" + ID + "','ui':{'action':'a','method':'POST','nodes':[{'type':'a','group':'g',"
                        + "'attributes':{'href':'h','id':'i','title':{'id':1,'type':'info'}}}]}}",
                "ui.nodes[0].attributes.title.text");
        assertUnreadable(UiNode.class, "{'type':'input','attributes':{'name':'n','type':'t'}}", "group");
        assertUnreadable(UiNode.class, "{'group':'default','attributes':{'name':'n'}}", "node_type");
        assertUnreadable(ContinueWith.class, "{'action':'show_settings_ui','flow':{}}", "flow.id");
    }

    @Test
    void a_member_of_the_wrong_type_is_named_with_its_place() {
        assertUnreadable(SessionPage.class, "[{'id':'" + ID + "'},{'id':'x'}]", "[1].id");
        assertUnreadable(UiContainer.class, "{'action':1}", "action");
        assertUnreadable(UiContainer.class, "{'messages':[{'id':1,'text':'t','type':[]}]}", "messages[0].type");
        assertUnreadable(VerifiableAddress.class, "{'verified':'yes'}", "verified");
        assertUnreadable(Session.class, "{'devices':{}}", "devices");
        assertUnreadable(Session.class, "{'devices':[null]}", "devices[0]");
        assertUnreadable(Session.class, "[]", "");
    }

    @Test
    void a_complaint_never_shows_what_was_there() {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> read(Session.class, "{'id':'hunter2'}"))
                .withMessage("unreadable JSON at id: expected a UUID")
                .withNoCause();
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> read(Session.class, "{'id': hunter2}"))
                .withMessage("unreadable JSON: expected JSON, see line 1, column 8")
                .withNoCause();
    }

    @Test
    void lists_are_read_item_by_item() {
        byte[] json = quoted("[{'value':'a','via':'email'},{'value':'b','via':'sms'}]")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(JSON.readList(RecoveryAddress.class, json))
                .containsExactly(
                        new RecoveryAddress(null, "a", Channel.EMAIL, null, null),
                        new RecoveryAddress(null, "b", Channel.SMS, null, null));
        assertThat(JSON.readListText(String.class, "[\"a\",\"b\"]")).isEqualTo(List.of("a", "b"));
    }

    private static <T> T read(Class<T> type, String json) {
        return JSON.readText(type, quoted(json));
    }

    private static void assertUnreadable(Class<?> type, String json, String path) {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> read(type, json))
                .satisfies(unreadable -> assertThat(unreadable.path()).isEqualTo(path));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
