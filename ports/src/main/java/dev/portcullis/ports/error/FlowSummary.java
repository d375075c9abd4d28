package dev.portcullis.ports.error;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a flow asks for, in a line for logs: names of inputs and numbers of messages, and nothing that somebody typed. */
final class FlowSummary {
    private FlowSummary() {}

    static String of(Flow flow) {
        String asked = Stream.concat(
                        flow.ui().nodes().stream()
                                .filter(node -> !node.messages().isEmpty())
                                .map(FlowSummary::of),
                        numbers(flow.ui().messages()))
                .collect(Collectors.joining(", "));
        return "the flow " + flow.id() + (asked.isEmpty() ? " asks for its next step" : " asks for more: " + asked);
    }

    private static String of(UiNode node) {
        return node.id() + " " + numbers(node.messages()).collect(Collectors.joining(" "));
    }

    private static Stream<String> numbers(List<UiText> messages) {
        return messages.stream().map(message -> Long.toString(message.id()));
    }
}
