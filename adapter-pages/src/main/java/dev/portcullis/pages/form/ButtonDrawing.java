package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A button: one that sends the form, or one that starts a script. For one page. */
final class ButtonDrawing {
    // The published label of buttons that send a code or link once more.
    private static final long SEND_AGAIN = 1070008;
    private static final Pattern FUNCTION = Pattern.compile("ory[A-Za-z]{1,60}");
    private static final Pattern TAKES_AWAY = Pattern.compile("(.*_)?(remove|unlink|disable)");

    private final FieldDrawing fields;
    private int drawn;

    ButtonDrawing(FieldDrawing fields) {
        this.fields = fields;
    }

    /**
     * @param main whether it is what most people press
     * @param checked whether the browser looks at the fields first
     * @param alternative whether it is one of several ways, drawn as a row
     */
    TemplateModel draw(UiNode node, NodeAttributes.Input input, boolean main, boolean checked, boolean alternative) {
        String trigger = trigger(input);
        drawn++;
        return new TemplateModel()
                .withAll(WayIn.facts(node, input, alternative && !main))
                .with("id", "button" + drawn)
                .with("kind", trigger == null ? "button" : "trigger")
                .with("name", input.name())
                .with("value", Values.text(input.value()))
                .with("label", fields.label(node, input))
                .with("disabled", input.disabled())
                .with("trigger", trigger)
                .with("main", main)
                .with("quiet", NodeRole.isTurn(node))
                .with("unchecked", !checked)
                .with("danger", TAKES_AWAY.matcher(input.name()).matches())
                .with("again", node.label() != null && node.label().id() == SEND_AGAIN)
                .with("provider", node.group().value().equals("oidc"));
    }

    // What is script in the flow is never run; the name of a published function starts it.
    private static @Nullable String trigger(NodeAttributes.Input input) {
        String named = input.onclickTrigger();
        return named != null && FUNCTION.matcher(named).matches() ? named : null;
    }
}
