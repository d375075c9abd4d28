package dev.portcullis.companion.form;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form that a flow shows, to look things up in and to fill in. Immutable.
 *
 * <pre>{@code
 * var filled = Form.of(flow).choose("password").with("identifier", "ada@example.org").with("password", typed);
 * api.updateLoginFlow(new UpdateLoginFlow(flow.id(), filled, caller));
 * }</pre>
 */
public final class Form {
    private static final String METHOD = "method";

    private final List<UiNode> nodes;
    private final List<UiText> messages;

    private Form(List<UiNode> nodes, List<UiText> messages) {
        this.nodes = nodes;
        this.messages = messages;
    }

    public static Form of(Flow flow) {
        return new Form(flow.ui().nodes(), flow.ui().messages());
    }

    /** The first node of a name; buttons may share one. */
    public Optional<UiNode> node(String name) {
        return first(node -> node.id().equals(name));
    }

    /** @throws NoSuchElementException if the form has no node of that name; says which it has */
    public UiNode require(String name) {
        return node(name)
                .orElseThrow(() -> new NoSuchElementException("The form has no " + name + ", but " + names(nodes)));
    }

    /** The nodes by the method that they belong to, both in the order to show them. */
    public Map<NodeGroup, List<UiNode>> groups() {
        return nodes.stream().collect(Collectors.groupingBy(UiNode::group, LinkedHashMap::new, Collectors.toList()));
    }

    public List<UiNode> group(NodeGroup group) {
        return nodes.stream().filter(node -> node.group().equals(group)).toList();
    }

    /** Everything that the form tells the person: about the whole first, then node by node. */
    public List<UiText> messages() {
        return Stream.concat(messages.stream(), nodes.stream().flatMap(node -> node.messages().stream()))
                .toList();
    }

    /** The methods that can be chosen, by the values of the form's buttons. */
    public List<String> methods() {
        return nodes.stream()
                .filter(node -> isButton(node) && node.id().equals(METHOD))
                .flatMap(node -> value(node).stream())
                .toList();
    }

    /**
     * Begin to fill in the form for one of its methods.
     *
     * @throws NoSuchElementException if the form does not offer the method; says which it does
     */
    public FilledForm choose(String method) {
        return pressed(METHOD, method)
                .orElseThrow(() -> new NoSuchElementException(
                        "The form does not offer the method " + method + ", but " + methods()));
    }

    /**
     * Begin to fill in the form for one of its other buttons, for instance a {@code provider}.
     *
     * @throws NoSuchElementException if the form has no such button
     */
    public FilledForm press(String name, String value) {
        return pressed(name, value)
                .orElseThrow(() -> new NoSuchElementException("The form has no button " + name + "=" + value));
    }

    private Optional<FilledForm> pressed(String name, String value) {
        return first(node -> isButton(node)
                        && node.id().equals(name)
                        && value(node).filter(value::equals).isPresent())
                .map(button -> FilledForm.by(button, nodes));
    }

    private Optional<UiNode> first(Predicate<UiNode> wanted) {
        return nodes.stream().filter(wanted).findFirst();
    }

    static List<String> names(List<UiNode> nodes) {
        return nodes.stream().map(UiNode::id).distinct().toList();
    }

    static boolean isButton(UiNode node) {
        return node.attributes() instanceof Input input
                && (input.type().equals(InputType.SUBMIT) || input.type().equals(InputType.BUTTON));
    }

    private static Optional<String> value(UiNode node) {
        return node.attributes() instanceof Input input && input.value() instanceof JsonString(String text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
