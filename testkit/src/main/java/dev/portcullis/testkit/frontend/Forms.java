package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes.Image;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.ports.ui.UiNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the form of a flow as a client does. */
final class Forms {
    private static final Pattern FLOW = Pattern.compile("[?&]flow=([0-9a-f-]{36})");
    private static final Pattern ID = Pattern.compile("[?&]id=([^&]+)");

    private static final ContractJson JSON = ContractJson.create();

    private Forms() {}

    static List<String> nodes(Flow flow) {
        return flow.ui().nodes().stream().map(UiNode::id).toList();
    }

    /** The numbers of the messages about the flow as a whole. */
    static List<Long> messages(Flow flow) {
        return flow.ui().messages().stream().map(UiText::id).toList();
    }

    /** The numbers of the messages at one node. */
    static List<Long> messagesAt(Flow flow, String node) {
        return node(flow, node).messages().stream().map(UiText::id).toList();
    }

    static UiNode node(Flow flow, String name) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + name + " among " + nodes(flow)));
    }

    /** What an input shows as its value; empty when it shows nothing. */
    static Optional<String> valueOf(Flow flow, String name) {
        return node(flow, name).attributes() instanceof Input input ? text(input.value()) : Optional.empty();
    }

    private static Optional<String> text(@Nullable Json value) {
        return value instanceof JsonString(var text) && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** As {@link #valueOf}, empty also where there is no such node. */
    static Optional<String> valueOfAny(Flow flow, String name) {
        return nodes(flow).contains(name) ? valueOf(flow, name) : Optional.empty();
    }

    /** What an input shows as its value, which must be there. */
    static String shown(Flow flow, String name) {
        return valueOf(flow, name).orElseThrow(() -> new AssertionError("the node " + name + " shows nothing"));
    }

    /** What a registration asks a browser for, to make a passkey. */
    static String passkeyOptions(Flow flow) {
        return JSON.readText(JsonObject.class, shown(flow, "passkey_create_data"))
                .object("credentialOptions")
                .toString();
    }

    /** What a node tells as text. */
    static UiText text(Flow flow, String name) {
        if (node(flow, name).attributes() instanceof Text text) return text.text();
        throw new AssertionError("the node " + name + " is no text");
    }

    /** The address of a picture. */
    static String imageOf(Flow flow, String name) {
        if (node(flow, name).attributes() instanceof Image image) return image.src();
        throw new AssertionError("the node " + name + " is no picture");
    }

    /** The lookup secrets that a form shows; those that were used as {@code used}. */
    static List<String> lookupSecrets(Flow flow) {
        Json all = text(flow, "lookup_secret_codes").context().get("secrets").orElse(JsonArray.EMPTY);
        return ((JsonArray) all)
                .items().stream()
                        .map(one -> ((JsonObject) one)
                                .object("context")
                                .text("secret")
                                .orElse("used"))
                        .toList();
    }

    static String csrfToken(Flow flow) {
        return valueOf(flow, "csrf_token").orElseThrow(() -> new AssertionError("the form has no anti-forgery token"));
    }

    /** The flow that a page is led to. */
    static FlowId flowIn(@Nullable URI location) {
        return FlowId.parse(found(FLOW, location)).orElseThrow();
    }

    /** The stored error that a page is led to. */
    static String errorIn(@Nullable URI location) {
        return found(ID, location);
    }

    private static String found(Pattern parameter, @Nullable URI location) {
        Matcher matcher = parameter.matcher(String.valueOf(location));
        assertThat(matcher.find()).as("%s is in %s", parameter, location).isTrue();
        return matcher.group(1);
    }
}
