package dev.portcullis.domain.form;

import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser sends for a form that nobody touched, by the rules of HTML for the values of inputs. */
public final class BrowserForm {
    private BrowserForm() {}

    public static Submission.FormBody of(List<UiNode> nodes) {
        return new Submission.FormBody(fields(nodes));
    }

    public static Map<String, List<String>> fields(List<UiNode> nodes) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (UiNode node : nodes) {
            if (node.attributes() instanceof Input input && isSent(input)) {
                fields.computeIfAbsent(input.name(), first -> new ArrayList<>()).add(sent(input));
            }
        }
        return fields;
    }

    private static boolean isSent(Input input) {
        return switch (input.type().value()) {
            case "submit", "button" -> false;
            case "checkbox" -> !input.disabled() && JsonBoolean.TRUE.equals(input.value());
            default -> !input.disabled();
        };
    }

    private static String sent(Input input) {
        String text = text(input.value());
        String value = switch (input.type().value()) {
            case "hidden", "checkbox" -> text;
            case "number" -> isShownNumber(text) ? text : "";
            case "email", "url" -> withoutLines(text).strip();
            case "date" -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? text : "";
            case "datetime-local" ->
                text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?") ? text : "";
            default -> withoutLines(text);
        };
        return value.replaceAll("\r\n|\r|\n", "\r\n");
    }

    private static boolean isShownNumber(String text) {
        return text.matches("-?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d+)?") && Double.isFinite(Double.parseDouble(text));
    }

    private static String withoutLines(String text) {
        return text.replaceAll("[\r\n]", "");
    }

    private static String text(@Nullable Json value) {
        return switch (value) {
            case JsonString(String text) -> text;
            case JsonNumber number -> number.value().toPlainString();
            case JsonBoolean(boolean flag) -> String.valueOf(flag);
            case null, default -> "";
        };
    }
}
