package dev.portcullis.domain.registration;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.submission.ListItems;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.NodeOrder;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The screens of a registration. Source: docs/contract/registration.md, "The forms". */
public final class RegistrationForms {
    private static final List<String> GROUPS =
            List.of("oidc", "saml", "default", "webauthn", "passkey", "code", "password", "captcha", "profile");
    private static final List<String> LAST =
            List.of("webauthn_remove", "webauthn_register_displayname", "webauthn_register");

    private final boolean profileFirst;
    private final List<RegistrationMethod> methods;
    private final Messages messages;

    /** @param methods in the order in which they add to the form */
    public RegistrationForms(boolean profileFirst, List<RegistrationMethod> methods, Messages messages) {
        this.profileFirst = profileFirst;
        this.methods = List.copyOf(methods);
        this.messages = messages;
    }

    /** The order of a form by a schema: the first trait stands before the password, the others behind. */
    static NodeOrder order(TraitSchema schema) {
        var keys = new ArrayList<String>();
        keys.add("csrf_token");
        schema.keys().stream().limit(1).forEach(keys::add);
        keys.add("password");
        schema.keys().stream().skip(1).forEach(keys::add);
        keys.addAll(LAST);
        return new NodeOrder(GROUPS, keys);
    }

    /**
     * The first screen.
     *
     * @param entered the traits to show, by input
     * @param before the nodes of the screen before; those stay that messages made for values without an input
     */
    OfferedForm first(RegistrationContext context, String csrfToken, Map<String, Json> entered, List<UiNode> before) {
        var form = traits(context.schema(), csrfToken, entered, before, InputType.TEXT);
        addCredentials(form, context, method -> !profileFirst || method.isOfferedEarly());
        if (profileFirst) {
            form.add(Nodes.method(NodeGroup.PROFILE, MethodName.PROFILE.value(), messages.of(Phrase.LABEL_REGISTER)));
        }
        return form.done(order(context.schema()).sort(form.nodes()));
    }

    /** The screen to choose a credential on; the traits travel along unseen. */
    OfferedForm second(RegistrationContext context, String csrfToken, Map<String, Json> entered, List<UiNode> before) {
        var form = traits(context.schema(), csrfToken, entered, before, InputType.HIDDEN);
        addCredentials(form, context, method -> true);
        form.add(Nodes.submit(NodeGroup.PROFILE, "screen", "previous", messages.of(Phrase.LABEL_BACK)));
        return form.done(order(context.schema()).sort(form.nodes()));
    }

    private OfferedForm.Builder traits(
            TraitSchema schema, String csrfToken, Map<String, Json> entered, List<UiNode> before, InputType extra) {
        return new OfferedForm.Builder()
                .add(Nodes.csrf(csrfToken))
                .add(inputs(schema, entered, extra.equals(InputType.HIDDEN)))
                .add(extra(schema, before, extra));
    }

    private void addCredentials(
            OfferedForm.Builder form, RegistrationContext context, Predicate<RegistrationMethod> which) {
        methods.stream().filter(which).forEach(method -> form.add(method.name(), method.offer(context)));
    }

    /**
     * A form that asks for a code: the token and the traits of the form before travel along unseen.
     *
     * @param entered the traits as they were submitted, by input
     * @param code what asks for the code
     */
    public static List<UiNode> withHiddenTraits(List<UiNode> before, Map<String, Json> entered, List<UiNode> code) {
        var nodes = new ArrayList<UiNode>();
        for (UiNode node : Form.to("", before).show(entered).done().nodes()) {
            if (isTrait(node)) {
                nodes.add(hidden(node.withMessages(List.of())));
            } else if (node.id().equals("csrf_token")) {
                nodes.add(node);
            }
        }
        nodes.addAll(code);
        return nodes;
    }

    /** Whether the traits in a form are those that were submitted with it. */
    public static boolean holds(List<UiNode> form, Map<String, Json> entered) {
        for (UiNode node : form) {
            if (node.attributes() instanceof Input input && isTrait(node)) {
                Json shown = input.value();
                Json submitted = entered.get(node.id());
                if (shown == null ? !isNothing(submitted) : !shown.equals(submitted)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isNothing(@Nullable Json value) {
        return value == null || value instanceof JsonNull;
    }

    private static boolean isTrait(UiNode node) {
        return node.group().equals(NodeGroup.DEFAULT) && node.id().startsWith("traits.");
    }

    private List<UiNode> inputs(TraitSchema schema, Map<String, Json> entered, boolean hidden) {
        var nodes = new ArrayList<UiNode>();
        for (TraitField field : schema.fields()) {
            if (field.isInput()) {
                Nodes.inputs(field, NodeGroup.DEFAULT, entered, messages)
                        .forEach(node -> nodes.add(hidden ? hidden(node) : node));
            }
        }
        return nodes;
    }

    private static List<UiNode> extra(TraitSchema schema, List<UiNode> before, InputType type) {
        var extra = new ArrayList<UiNode>();
        for (UiNode node : before) {
            boolean trait = node.group().equals(NodeGroup.DEFAULT) && node.id().startsWith("traits");
            if (trait && schema.fields().stream().noneMatch(field -> isInputOf(field, node))) {
                extra.add(Nodes.node(NodeGroup.DEFAULT, Input.of(node.id(), type), null));
            }
        }
        return extra;
    }

    private static boolean isInputOf(TraitField field, UiNode node) {
        boolean item = field.kind() == TraitField.Kind.ARRAY
                && ListItems.listOf(node.id()).filter(field.name()::equals).isPresent();
        return field.isInput() && (item || field.name().equals(node.id()));
    }

    private static UiNode hidden(UiNode node) {
        return node.attributes() instanceof Input input ? node.withAttributes(input.withType(InputType.HIDDEN)) : node;
    }
}
