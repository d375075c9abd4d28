package dev.portcullis.domain.ui;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change of a form, as data: what machines decide and shells carry out. */
public sealed interface FormChange {
    /** Take all messages away. */
    record ClearMessages() implements FormChange {}

    /** Take the messages of the nodes away, those of the form stay. */
    record ClearNodeMessages() implements FormChange {}

    /** Tell something about the form as a whole. */
    record AddMessage(UiText text) implements FormChange {}

    /** The same, even if the form says it already. */
    record TellAgain(UiText text) implements FormChange {}

    /** Tell something at a node. */
    record AddNodeMessage(String node, UiText text) implements FormChange {}

    /** Set the value of an input; null empties it. */
    record SetValue(String node, @Nullable Json value) implements FormChange {}

    /** Empty the inputs that hide what is typed: no answer repeats a password. */
    record ClearPasswords() implements FormChange {}

    /** Show these values, by input; a null empties its input. */
    record ShowValues(Map<String, Json> values) implements FormChange {
        public ShowValues {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Take the items of all lists away whose names begin so. */
    record ClearItems(String prefix) implements FormChange {}

    /** Empty all inputs whose names begin so. */
    record Clear(String prefix) implements FormChange {}

    /** Put a node in the place of the one of its name, or at the end. */
    record ReplaceOrAdd(UiNode node) implements FormChange {}

    /** Put a node in the place of the one of its name; does nothing where there is none. */
    record Replace(UiNode node) implements FormChange {}

    /** Take the nodes of a group away. */
    record WithoutGroup(NodeGroup group) implements FormChange {}

    /** Put a node at the end unless there is one of its name; a form without any node stays so. */
    record AddIfAbsent(UiNode node) implements FormChange {}

    /** Take the messages of the form as a whole away. */
    record ClearFormMessages() implements FormChange {}

    /** Show these nodes instead. */
    record ReplaceNodes(List<UiNode> nodes) implements FormChange {
        public ReplaceNodes {
            nodes = List.copyOf(nodes);
        }
    }

    /** Bring the nodes into the order of the form. */
    record Sort(NodeOrder order) implements FormChange {}

    /** The form after this change. */
    default Form apply(Form form) {
        return switch (this) {
            case ClearMessages all -> form.withoutMessages();
            case ClearNodeMessages nodes -> form.withoutNodeMessages();
            case AddMessage(UiText text) -> form.tell(text);
            case TellAgain(UiText text) -> form.tellAgain(text);
            case AddNodeMessage(String node, UiText text) -> form.tellAt(node, text);
            case SetValue(String node, Json value) -> form.fill(node, value);
            case ClearPasswords typed -> form.withoutPasswords();
            case ShowValues(Map<String, Json> values) -> form.show(values);
            case ClearItems(String prefix) -> form.withoutItems(prefix);
            case Clear(String prefix) -> form.clear(name -> name.startsWith(prefix));
            case ReplaceOrAdd(UiNode node) -> form.put(node);
            case Replace(UiNode node) -> form.has(node.id()) ? form.put(node) : form;
            case WithoutGroup(NodeGroup group) ->
                form.without(node -> node.group().equals(group));
            case AddIfAbsent(UiNode node) -> form.isEmpty() || form.has(node.id()) ? form : form.with(node);
            case ClearFormMessages whole -> form.withoutFormMessages();
            case ReplaceNodes(List<UiNode> nodes) -> form.withNodes(nodes);
            case Sort(NodeOrder order) -> form.sort(order);
        };
    }
}
