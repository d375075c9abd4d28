package dev.portcullis.pages.flow;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a page is about, as far as its flow says: the identifier that was named, or the address that a code went to. */
final class Addressee {
    // Hidden inputs, and buttons that send a code again, carry it along.
    private static final List<String> NAMES =
            List.of("identifier", "email", "traits.email", "traits.phone", "traits.username");

    private Addressee() {}

    static Optional<String> of(Flow flow) {
        if (flow instanceof SettingsFlow settings) {
            return of(settings.identity());
        }
        return NAMES.stream()
                .flatMap(name -> carried(flow, name))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Stream<String> carried(Flow flow, String name) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals(name))
                .map(UiNode::attributes)
                .filter(NodeAttributes.Input.class::isInstance)
                .map(NodeAttributes.Input.class::cast)
                .filter(input ->
                        input.type().equals(InputType.HIDDEN) || input.type().equals(InputType.SUBMIT))
                .map(NodeAttributes.Input::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }

    private static Optional<String> of(Identity identity) {
        Optional<String> named = identity.traits() instanceof JsonObject traits
                ? traits.text("email").or(() -> traits.text("username"))
                : Optional.empty();
        return named.or(() -> identity.verifiableAddresses().stream()
                .map(address -> address.value())
                .findFirst());
    }

    /** An address of which only its owner knows the rest: who has the first factor alone is not told it. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        int shown = address.isEmpty() ? 0 : address.offsetByCodePoints(0, 1);
        return at > 0 ? address.substring(0, shown) + "•••" + address.substring(at) : "•••" + last(address);
    }

    private static String last(String number) {
        return number.length() <= 4 ? "" : number.substring(number.length() - 2);
    }
}
