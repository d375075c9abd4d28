package dev.portcullis.domain.method;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A form that one or several methods added to, and what belongs to it: what its flow remembers for them, what it says as a
 * whole, and what is sent once it is kept.
 */
public record OfferedForm(
        List<UiNode> nodes, List<Remembered> memories, List<UiText> notices, List<Outgoing> messages) {
    public OfferedForm {
        nodes = List.copyOf(nodes);
        memories = List.copyOf(memories);
        notices = List.copyOf(notices);
        messages = List.copyOf(messages);
    }

    /** A form that says nothing, and with which nothing is sent. */
    public OfferedForm(List<UiNode> nodes, List<Remembered> memories) {
        this(nodes, memories, List.of(), List.of());
    }

    /** The form of one method alone. */
    public static OfferedForm of(MethodName by, Offer offer) {
        var remembered = List.of(new Remembered(by, offer.memory()));
        return new OfferedForm(offer.nodes(), remembered, offer.notices(), offer.messages());
    }

    /** What is kept with a flow that shows this form. */
    public JsonObject into(JsonObject internal) {
        return Remembered.into(internal, memories);
    }

    /** How another form becomes this one. */
    public FormChanges changes() {
        return FormChanges.showing(nodes, notices);
    }

    /** Shows nothing of what is remembered and sent. */
    @Override
    public String toString() {
        return "OfferedForm[" + nodes.size() + " nodes]";
    }

    /** Puts a form together, in the order in which things are added. */
    public static final class Builder {
        private final List<UiNode> nodes = new ArrayList<>();
        private final List<Remembered> memories = new ArrayList<>();
        private final List<UiText> notices = new ArrayList<>();
        private final List<Outgoing> messages = new ArrayList<>();

        public Builder add(UiNode node) {
            nodes.add(node);
            return this;
        }

        public Builder add(List<UiNode> more) {
            nodes.addAll(more);
            return this;
        }

        /** What a method offers. */
        public Builder add(MethodName by, Offer offer) {
            offer.nodes().stream().filter(node -> !isBrought(node)).forEach(nodes::add);
            if (!offer.memory().equals(Memory.NONE)) {
                memories.add(new Remembered(by, offer.memory()));
            }
            notices.addAll(offer.notices());
            messages.addAll(offer.messages());
            return this;
        }

        /** A script that one method brought serves all. */
        private boolean isBrought(UiNode node) {
            return node.attributes() instanceof NodeAttributes.Script
                    && nodes.stream().anyMatch(one -> one.id().equals(node.id()));
        }

        /** The nodes so far, to be brought into the order of the form. */
        public List<UiNode> nodes() {
            return List.copyOf(nodes);
        }

        /** The form with these nodes. @param ordered those of {@link #nodes()}, as they are shown */
        public OfferedForm done(List<UiNode> ordered) {
            return new OfferedForm(ordered, memories, notices, messages);
        }
    }
}
