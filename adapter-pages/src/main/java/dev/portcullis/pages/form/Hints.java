package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What helps browsers, password managers and keyboards of phones with a field, where the flow does not say it itself. The names are
 * those of HTML's autofill.
 */
final class Hints {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("identifier", "username"),
            Map.entry("traits.email", "email"),
            Map.entry("traits.username", "username"),
            Map.entry("traits.phone", "tel"),
            Map.entry("traits.name", "name"),
            Map.entry("traits.name.first", "given-name"),
            Map.entry("traits.name.last", "family-name"),
            Map.entry("traits.first_name", "given-name"),
            Map.entry("traits.last_name", "family-name"),
            Map.entry("traits.birthday", "bday"),
            Map.entry("traits.country", "country-name"),
            Map.entry("recovery_address", "username"),
            Map.entry("totp_code", "one-time-code"),
            Map.entry("lookup_secret", "off"));
    private static final Map<InputType, String> BY_TYPE = Map.of(
            InputType.EMAIL, "email",
            InputType.TEL, "tel",
            InputType.URL, "url",
            InputType.PASSWORD, "current-password");
    private static final Map<InputType, String> MODES = Map.of(
            InputType.EMAIL, "email",
            InputType.TEL, "tel",
            InputType.URL, "url",
            InputType.NUMBER, "decimal");
    // Typed letter by letter: a phone must neither correct nor capitalise it.
    private static final Set<String> EXACT =
            Set.of("identifier", "recovery_address", "lookup_secret", "code", "totp_code");

    private Hints() {}

    static @Nullable String autocomplete(UiNode node, NodeAttributes.Input input) {
        if (input.autocomplete() != null && !input.autocomplete().isEmpty()) {
            return input.autocomplete();
        }
        if (isCode(node)) {
            return "one-time-code";
        }
        return Optional.ofNullable(BY_NAME.get(input.name()))
                .or(() -> Optional.ofNullable(BY_TYPE.get(input.type())))
                .orElse(null);
    }

    static @Nullable String inputMode(UiNode node, NodeAttributes.Input input) {
        if (isCode(node)) {
            return "numeric";
        }
        if (input.name().equals("identifier") && isEmail(node)) {
            return "email";
        }
        return MODES.get(input.type());
    }

    // The label of the identifier says which trait it is, when there is but one.
    private static boolean isEmail(UiNode node) {
        return node.label() != null
                && node.label()
                        .context()
                        .text("name")
                        .filter("traits.email"::equals)
                        .isPresent();
    }

    static boolean isCode(UiNode node) {
        return node.id().equals("totp_code")
                || node.id().equals("code") && node.group().equals(NodeGroup.CODE);
    }

    static boolean isExact(NodeAttributes.Input input) {
        return EXACT.contains(input.name()) || input.type().equals(InputType.EMAIL);
    }

    /** The pattern as HTML has it: there the whole value must match, in a schema any part of it. */
    static @Nullable String pattern(NodeAttributes.Input input) {
        if (input.pattern() == null || input.pattern().isEmpty()) {
            return null;
        }
        return input.name().startsWith("traits.") ? ".*(?:" + input.pattern() + ").*" : input.pattern();
    }
}
