package dev.portcullis.pages.flow;

import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of several methods a form was sent with, as far as its complaints tell: whoever mistyped a code types it again. */
final class TriedMethod {
    // The published numbers of what is wrong with backup codes: used, none there, unknown.
    private static final Set<Long> BACKUP_CODES = Set.of(4000012L, 4000014L, 4000016L);

    private TriedMethod() {}

    static @Nullable NodeGroup of(UiContainer ui) {
        Stream<NodeGroup> byField =
                ui.nodes().stream().filter(node -> hasError(node.messages())).map(node -> node.group());
        Stream<NodeGroup> byForm = ui.messages().stream()
                .filter(message -> BACKUP_CODES.contains(message.id()))
                .map(message -> NodeGroup.LOOKUP_SECRET);
        return Stream.concat(byField, byForm).findFirst().orElse(null);
    }

    private static boolean hasError(List<UiText> messages) {
        return messages.stream().anyMatch(message -> message.type().equals(TextType.ERROR));
    }
}
