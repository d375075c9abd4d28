package dev.portcullis.domain.method;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/**
 * What one method adds to a form. Nodes and memory are made and kept together: a challenge in the one is checked by the other.
 *
 * @param nodes in the order in which they are added; none where the method has nothing to offer
 * @param memory what the flow remembers for the method from then on
 * @param notices what the form says as a whole
 * @param messages what is sent to the person, once the form is kept
 */
public record Offer(List<UiNode> nodes, Memory memory, List<UiText> notices, List<Outgoing> messages) {
    /** Nothing to offer. */
    public static final Offer NONE = of(List.of());

    public Offer {
        nodes = List.copyOf(nodes);
        notices = List.copyOf(notices);
        messages = List.copyOf(messages);
    }

    /** Nodes that need nothing to be remembered. */
    public static Offer of(List<UiNode> nodes) {
        return of(nodes, Memory.NONE);
    }

    public static Offer of(List<UiNode> nodes, Memory memory) {
        return new Offer(nodes, memory, List.of(), List.of());
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }
}
