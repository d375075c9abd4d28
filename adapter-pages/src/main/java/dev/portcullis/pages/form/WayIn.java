package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.Locale;
import java.util.Set;

/** What tells one way in from others at a glance: a drawing of the method, or the first letter of a site that vouches. */
final class WayIn {
    private static final Set<NodeGroup> FEDERATED = Set.of(NodeGroup.OIDC, NodeGroup.SAML);
    private static final Set<String> DRAWN =
            Set.of("password", "code", "link", "totp", "lookup_secret", "webauthn", "passkey");

    private WayIn() {}

    static boolean is(UiNode node) {
        return NodeRole.isMethod(node) || NodeRole.of(node) == NodeRole.TRIGGER || isFederated(node);
    }

    private static boolean isFederated(UiNode node) {
        return FEDERATED.contains(node.group()) && NodeRole.of(node) == NodeRole.SUBMIT;
    }

    /** @param own whether it stands by itself among others, and not as the button of a form that says it all */
    static TemplateModel facts(UiNode node, NodeAttributes.Input input, boolean own) {
        if (!is(node)) {
            return new TemplateModel();
        }
        String group = node.group().value();
        String name = isFederated(node) ? group + ":" + Values.text(input.value()) : group;
        return new TemplateModel()
                .with("way", name)
                .with("icon", own && DRAWN.contains(group) ? group : null)
                .with("initial", own && isFederated(node) ? initial(Values.text(input.value())) : null);
    }

    private static String initial(String provider) {
        return provider.isEmpty()
                ? ""
                : provider.substring(0, provider.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
