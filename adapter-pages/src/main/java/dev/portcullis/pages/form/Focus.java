package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.stream.Stream;

/** Where a page wants its visitor to begin. */
final class Focus {
    private Focus() {}

    /**
     * The name of the field: the first that is wrong, else the first that is empty. In settings, unless something is wrong, only
     * where there is but one: else nobody knows what a visitor wants to change there.
     */
    static String in(List<UiNode> nodes, boolean settings) {
        Stream<UiNode> wrong = fields(nodes).filter(FieldDrawing::isWrong);
        boolean open = settings && fields(nodes).count() != 1;
        Stream<UiNode> empty = open ? Stream.empty() : fields(nodes).filter(Focus::isEmpty);
        return Stream.concat(wrong, empty).map(UiNode::id).findFirst().orElse("");
    }

    private static Stream<UiNode> fields(List<UiNode> nodes) {
        return nodes.stream().filter(node -> NodeRole.of(node) == NodeRole.FIELD);
    }

    private static boolean isEmpty(UiNode node) {
        return node.attributes() instanceof NodeAttributes.Input input
                && !input.type().equals(InputType.CHECKBOX)
                && Values.text(input.value()).isEmpty();
    }
}
