package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.ui.NodeOrder;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first form of a login. Source: docs/contract/login.md, "The form". */
final class LoginForms {
    static final NodeOrder ORDER = new NodeOrder(
            List.of("oidc", "default", "webauthn", "passkey", "code", "password", "totp", "lookup_secret"),
            List.of("csrf_token", "identifier", "password"));

    private final List<LoginMethod> methods;
    private final Messages messages;

    LoginForms(List<LoginMethod> methods, Messages messages) {
        this.methods = List.copyOf(methods);
        this.messages = messages;
    }

    /** Native flows have the token's node only where a method brings it. */
    List<UiNode> first(LoginContext scene) {
        var nodes = new ArrayList<UiNode>();
        for (LoginMethod method : methods) {
            if (method.isEnabled()) {
                method.firstNodes(scene).forEach(node -> add(nodes, node));
            }
        }
        boolean brought = methods.stream()
                .anyMatch(method -> method.isEnabled()
                        && method.bringsToken()
                        && !method.firstNodes(scene).isEmpty());
        if (!scene.type().isApi() || brought) {
            nodes.addFirst(Nodes.csrf(scene.csrfToken()));
        }
        return ORDER.sort(nodes);
    }

    /** Methods share the input for the identifier; the later one says how it looks. */
    private static void add(List<UiNode> nodes, UiNode node) {
        if (node.id().equals("identifier")) {
            nodes.removeIf(one -> one.id().equals("identifier"));
        }
        nodes.add(node);
    }

    /** What the only method does that has something to offer; empty where there are several or none. */
    Optional<LoginMethod.StartedStep> begin(LoginContext scene, NewFlow opening, String requestUrl) {
        if (scene.isFirstFactor()) {
            return Optional.empty();
        }
        List<LoginMethod> offering = methods.stream()
                .filter(method ->
                        method.isEnabled() && !method.firstNodes(scene).isEmpty())
                .toList();
        return offering.size() == 1 ? offering.getFirst().begin(scene, opening, requestUrl) : Optional.empty();
    }

    /** What the form says at first. */
    List<UiText> notices(LoginContext scene, boolean levelIsNew) {
        var notices = new ArrayList<UiText>();
        if (scene.refresh()) {
            notices.add(messages.refreshLogin());
        }
        if (!scene.isFirstFactor() && levelIsNew) {
            notices.add(messages.secondFactor());
        }
        return notices;
    }

    /** What to call the identifier: its trait's title where there is one such trait. */
    static UiText identifierLabel(TraitSchema schema, Messages messages) {
        return schema.soleIdentifier()
                .filter(field -> field.title() != null && !field.title().isEmpty())
                .map(field -> labelOf(field, messages))
                .orElseGet(messages::labelIdentifier);
    }

    private static UiText labelOf(TraitField field, Messages messages) {
        return messages.labelTrait(field.name(), String.valueOf(field.title()));
    }
}
