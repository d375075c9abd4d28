package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that ask for keys. Native flows have the functions' names and no script. Source: docs/contract/webauthn.md, "Nodes".
 */
public final class KeyNodes {
    private static final String SCRIPT = "/.well-known/ory/webauthn.js";

    private final String base;
    private final WebAuthnScript script;
    private final SecretSource secrets;

    /** @param base the public address without a slash at its end */
    public KeyNodes(String base, WebAuthnScript script, SecretSource secrets) {
        this.base = base;
        this.script = script;
        this.secrets = secrets;
    }

    /** The script, in browsers. */
    List<UiNode> script(FlowType type) {
        return type.isApi() ? List.of() : List.of(new UiNode(NodeGroup.WEBAUTHN, attributes(), List.of(), null));
    }

    private NodeAttributes attributes() {
        return new NodeAttributes.Script(
                base + SCRIPT,
                true,
                "no-referrer",
                "anonymous",
                script.integrity(),
                "text/javascript",
                "webauthn_script",
                secrets.uuid().toString());
    }

    /** The input for what a browser answers whom a passkey is asked of: it holds nothing until then. */
    static UiNode answer(String name) {
        return Nodes.node(NodeGroup.PASSKEY, Input.of(name, InputType.HIDDEN), null);
    }

    /** A button that calls a function with the options that are its value. */
    static UiNode asking(String name, String function, String options, UiText label) {
        Input button = Input.of(name, InputType.BUTTON).withValue(Json.of(options));
        return Nodes.node(
                NodeGroup.WEBAUTHN, button.withOnclick("window." + function + "(" + options + ")", function), label);
    }

    /** A button that calls a function, which finds the options by itself. @param value null where it has none */
    static UiNode calling(FlowType type, String name, @Nullable String value, String function, UiText label) {
        Input plain = Input.of(name, InputType.BUTTON);
        Input button = value == null ? plain : plain.withValue(Json.of(value));
        return Nodes.node(NodeGroup.PASSKEY, button.withOnclick(call(type, function), function), label);
    }

    /** A hidden input beside which a function is called at once. */
    static UiNode loading(FlowType type, String name, String function) {
        Input input = Input.of(name, InputType.HIDDEN);
        return Nodes.node(NodeGroup.PASSKEY, input.withOnload(call(type, function), function), null);
    }

    private static @Nullable String call(FlowType type, String function) {
        return type.isApi() ? null : "window." + function + "()";
    }

    /** A button that removes a key. @param stays whether it is the last way in */
    static UiNode remove(NodeGroup group, KeyEntry key, boolean stays, UiText label) {
        Input button = Input.of(group.value() + "_remove", InputType.SUBMIT)
                .withValue(Json.of(key.id().hex()));
        return Nodes.node(group, button.withDisabled(stays), label);
    }

    /** What comes first, and then the script. */
    List<UiNode> withScript(FlowType type, UiNode... first) {
        return Stream.concat(Stream.of(first), script(type).stream()).toList();
    }
}
