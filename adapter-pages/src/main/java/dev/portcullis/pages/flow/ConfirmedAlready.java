package dev.portcullis.pages.flow;

import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;

/**
 * A verification that has nothing left to do: the link of a mail that was followed before, or a form sent again. The flow offers
 * to begin anew; its page says instead that all is done, and leads on.
 */
final class ConfirmedAlready {
    // The published numbers of what is said then, and of the label of what leads on.
    private static final long DONE = 4070002;
    private static final long CONTINUE = 1070009;

    private ConfirmedAlready() {}

    static boolean is(Flow flow, Texts texts) {
        return flow instanceof VerificationFlow
                && flow.ui().messages().stream().anyMatch(message -> says(message, texts));
    }

    private static boolean says(UiText message, Texts texts) {
        return message.id() == DONE || texts.isSpentLink(message);
    }

    /** What is said, as the success that it is, and the way on. @param home where it leads if the flow names no place */
    static UiContainer shown(Flow flow, Texts texts, String home) {
        UiText label = new UiText(CONTINUE, "Continue", TextType.INFO);
        String target = flow.returnTo() == null ? home : flow.returnTo();
        var on = new NodeAttributes.Anchor(target, label, "continue");
        List<UiText> said = flow.ui().messages().stream()
                .filter(message -> says(message, texts))
                .map(message -> new UiText(message.id(), message.text(), TextType.SUCCESS, message.context()))
                .toList();
        return new UiContainer(target, "GET", List.of(new UiNode(NodeGroup.DEFAULT, on, List.of(), label)), said);
    }
}
