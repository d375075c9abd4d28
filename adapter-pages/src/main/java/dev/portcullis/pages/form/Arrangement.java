package dev.portcullis.pages.form;

import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.Comparator;
import java.util.List;

/**
 * The nodes of a flow, sorted into forms. It knows no method: only which nodes are shared, seen and pressed.
 *
 * <p>Methods that need a field that all share, such as the identifier, stand in one form, as an input can belong to one only.
 * Otherwise each method has a form of its own: then Enter, required fields and password managers do what people expect. A button
 * that needs none of the fields, such as one that sends a code again, has a little form for itself.
 *
 * @param cards the forms, the usual one first
 * @param turns buttons that lead to another screen of the flow
 * @param remarks messages of nodes that are not drawn
 * @param scripts what the page has to load
 */
record Arrangement(List<Card> cards, List<FormPlan> turns, List<UiText> remarks, List<NodeAttributes.Script> scripts) {
    /** What is drawn, in the order in which it stands. @param some how many cards count */
    List<UiNode> drawn(int some) {
        return cards.stream()
                .limit(some)
                .flatMap(card -> card.forms().stream())
                .flatMap(form -> form.blocks().stream())
                .flatMap(block -> block.nodes().stream())
                .toList();
    }

    /** The same with the forms of one method before the others. */
    Arrangement startingWith(NodeGroup group) {
        List<Card> sorted = cards.stream()
                .sorted(Comparator.comparing(card -> !card.group().equals(group)))
                .toList();
        return new Arrangement(sorted, turns, remarks, scripts);
    }

    /** @param apart whether each method has a card for itself, as in settings, where they are not alternatives */
    static Arrangement of(List<UiNode> nodes, boolean apart) {
        return new FormLayoutBuilder(nodes).arrange(apart);
    }
}
