package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/**
 * What is filled in and pressed together within a form.
 *
 * @param alternative whether it is another way than the block before it
 */
record Block(List<UiNode> nodes, boolean alternative) {
    Block {
        nodes = List.copyOf(nodes);
    }
}
