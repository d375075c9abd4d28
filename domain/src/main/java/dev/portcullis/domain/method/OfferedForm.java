package dev.portcullis.domain.method;

import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;

/** A form that several methods added to, and what its flow remembers for them. */
public record OfferedForm(List<UiNode> nodes, List<Remembered> memories) {
    public OfferedForm {
        nodes = List.copyOf(nodes);
        memories = List.copyOf(memories);
    }

    /** What is kept with a flow that shows this form. */
    public JsonObject into(JsonObject internal) {
        return Remembered.into(internal, memories);
    }

    /** Shows nothing of what is remembered. */
    @Override
    public String toString() {
        return "OfferedForm[" + nodes.size() + " nodes]";
    }

    /** Puts a form together, in the order in which things are added. */
    public static final class Builder {
        private final List<UiNode> nodes = new ArrayList<>();
        private final List<Remembered> memories = new ArrayList<>();

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
            nodes.addAll(offer.nodes());
            if (!offer.memory().equals(Memory.NONE)) {
                memories.add(new Remembered(by, offer.memory()));
            }
            return this;
        }

        /** The nodes so far, to be brought into the order of the form. */
        public List<UiNode> nodes() {
            return List.copyOf(nodes);
        }

        /** The form with these nodes. @param ordered those of {@link #nodes()}, as they are shown */
        public OfferedForm done(List<UiNode> ordered) {
            return new OfferedForm(ordered, memories);
        }
    }
}
