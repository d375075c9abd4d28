package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/**
 * One form.
 *
 * @param hidden what is sent along, whichever button is pressed
 * @param aside whether it is only a button beside another form
 */
record FormPlan(List<UiNode> hidden, List<Block> blocks, boolean aside) {
    FormPlan {
        hidden = List.copyOf(hidden);
        blocks = List.copyOf(blocks);
    }

    static FormPlan of(List<UiNode> hidden, List<UiNode> nodes) {
        return new FormPlan(hidden, List.of(new Block(nodes, false)), false);
    }

    static FormPlan aside(List<UiNode> hidden, UiNode button) {
        return new FormPlan(hidden, List.of(new Block(List.of(button), false)), true);
    }
}
