package dev.portcullis.domain.login;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.ui.NodeOrder;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The forms of a login. Source: docs/contract/login.md, "The form". */
final class LoginForms {
    static final NodeOrder ORDER = new NodeOrder(
            List.of("oidc", "default", "webauthn", "passkey", "code", "password", "totp", "lookup_secret"),
            List.of("csrf_token", "identifier", "password"));

    private static final String TOKEN = "csrf_token";
    private static final String IDENTIFIER = "identifier";

    private final List<LoginMethod> methods;
    private final Messages messages;

    /** @param methods in the order in which they add to forms */
    LoginForms(List<LoginMethod> methods, Messages messages) {
        this.methods = List.copyOf(methods);
        this.messages = messages;
    }

    /** What one method offers. */
    record Offered(LoginMethod method, Offer offer) {
        MethodName by() {
            return method.name();
        }
    }

    /** What those methods offer that have something to offer here. */
    List<Offered> offers(LoginContext context) {
        var offers = new ArrayList<Offered>(methods.size());
        for (LoginMethod method : methods) {
            Offer offer = method.offer(context);
            if (!offer.isEmpty()) {
                offers.add(new Offered(method, offer));
            }
        }
        return offers;
    }

    /** What the only one of them sends at once; empty where there are several, or it sends nothing. */
    static Optional<Offered> sentAtOnce(List<Offered> offers, LoginContext context) {
        return offers.size() == 1
                ? Optional.of(offers.getFirst().method())
                        .map(only -> new Offered(only, only.offer(context.forOneAlone())))
                        .filter(only -> !only.offer().messages().isEmpty())
                : Optional.empty();
    }

    /** The form that a login begins with. Native forms have the token's node only where a method brings it. */
    static OfferedForm first(List<Offered> offers, LoginContext context) {
        List<UiNode> before = context.flow().type().isApi() ? List.of() : List.of(context.token());
        return form(before, offers, ORDER::sort);
    }

    /**
     * The form of the second of two steps: the identifier goes along unseen, and what else is unseen comes before the rest.
     *
     * @param sameForAll whether it is the same for everybody; providers then stand right behind the identifier
     */
    OfferedForm named(String identifier, List<Offered> offers, LoginContext context, boolean sameForAll) {
        List<UiNode> before = List.of(IdentifierInput.named(identifier, context, messages), context.token());
        Comparator<UiNode> order = Comparator.comparingInt(node -> rank(node, sameForAll));
        return form(before, offers, nodes -> nodes.stream().sorted(order).toList());
    }

    private static int rank(UiNode node, boolean sameForAll) {
        if (node.id().equals(IDENTIFIER)) {
            return 0;
        }
        if (sameForAll && node.group().equals(NodeGroup.OIDC)) {
            return 1;
        }
        return isUnseen(node) ? 2 : 3;
    }

    private static boolean isUnseen(UiNode node) {
        return node.attributes() instanceof NodeAttributes.Script
                || node.attributes() instanceof NodeAttributes.Input input
                        && input.type().equals(InputType.HIDDEN);
    }

    private static OfferedForm form(List<UiNode> before, List<Offered> offers, UnaryOperator<List<UiNode>> order) {
        var form = new OfferedForm.Builder();
        offers.forEach(one -> form.add(one.by(), one.offer()));
        var nodes = new ArrayList<UiNode>(before);
        form.nodes().forEach(node -> add(nodes, node));
        return form.done(order.apply(nodes));
    }

    /** Methods share the token, which comes first, and the input for the identifier: the later one says how that looks. */
    private static void add(List<UiNode> nodes, UiNode node) {
        if (!node.id().equals(TOKEN)) {
            if (node.id().equals(IDENTIFIER)) {
                nodes.removeIf(one -> one.id().equals(IDENTIFIER));
            }
            nodes.add(node);
        } else if (nodes.stream().noneMatch(one -> one.id().equals(TOKEN))) {
            nodes.addFirst(node);
        }
    }

    /** What a form says that somebody asked for. */
    List<UiText> notices(LoginContext context) {
        var notices = new ArrayList<UiText>();
        if (context.flow().refresh()) {
            notices.add(messages.of(Phrase.REFRESH_LOGIN));
        }
        if (context.login().asksForSecondFactor() && !context.login().isProven()) {
            notices.add(messages.of(Phrase.SECOND_FACTOR));
        }
        return notices;
    }

    /** What to call the identifier: its trait's title where there is one such trait. */
    static UiText identifierLabel(TraitSchema schema, Messages messages) {
        return schema.soleIdentifier()
                .filter(field -> field.title() != null && !field.title().isEmpty())
                .map(field -> labelOf(field, messages))
                .orElseGet(() -> messages.of(Phrase.LABEL_IDENTIFIER));
    }

    private static UiText labelOf(TraitField field, Messages messages) {
        return messages.labelTrait(field.name(), String.valueOf(field.title()));
    }
}
