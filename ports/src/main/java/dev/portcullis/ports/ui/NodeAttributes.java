package dev.portcullis.ports.ui;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a node is. Kinds that this version does not know are kept whole as {@link Unknown}. */
public sealed interface NodeAttributes {

    /** The kind's name on the wire, {@code node_type}. */
    String nodeType();

    /** The input's name, or the node's id. */
    String id();

    /**
     * A form field or button.
     *
     * @param name under which its value is submitted
     * @param type the kind of field; open, for instance text, password, hidden, submit
     * @param value what it holds at first; null when it holds nothing
     * @param required whether a value must be given
     * @param autocomplete the hint for password managers
     * @param label a label of its own, beside the node's
     * @param pattern the regular expression that its value must match
     * @param onclick script to run when pressed, in its older form
     * @param onclickTrigger name of the function to run when pressed
     * @param onload script to run at once, in its older form
     * @param onloadTrigger name of the function to run at once
     * @param maxlength how many characters it takes at most
     * @param options the values to choose from; empty where anything may be entered
     */
    record Input(
            String name,
            InputType type,
            @Nullable Json value,
            boolean required,
            @Nullable String autocomplete,
            @Nullable UiText label,
            @Nullable String pattern,
            boolean disabled,
            @Nullable String onclick,
            @Nullable String onclickTrigger,
            @Nullable String onload,
            @Nullable String onloadTrigger,
            @Nullable Long maxlength,
            List<Json> options)
            implements NodeAttributes {
        public Input {
            options = List.copyOf(options);
        }

        public static Input of(String name, InputType type) {
            return new Input(name, type, null, false, null, null, null, false, null, null, null, null, null, List.of());
        }

        public Input withName(String changed) {
            return with(copy -> copy.name = changed);
        }

        public Input withValue(@Nullable Json changed) {
            return with(copy -> copy.value = changed);
        }

        public Input withType(InputType changed) {
            return with(copy -> copy.type = changed);
        }

        public Input withRequired(boolean changed) {
            return with(copy -> copy.required = changed);
        }

        public Input withAutocomplete(@Nullable String changed) {
            return with(copy -> copy.autocomplete = changed);
        }

        public Input withMaxlength(@Nullable Long changed) {
            return with(copy -> copy.maxlength = changed);
        }

        public Input withPattern(@Nullable String changed) {
            return with(copy -> copy.pattern = changed);
        }

        public Input withOptions(List<Json> changed) {
            return with(copy -> copy.options = changed);
        }

        public Input withDisabled(boolean changed) {
            return with(copy -> copy.disabled = changed);
        }

        /** @param script null where only the function's name is told, as native flows have it */
        public Input withOnclick(@Nullable String script, String trigger) {
            return with(copy -> {
                copy.onclick = script;
                copy.onclickTrigger = trigger;
            });
        }

        /** @param script null where only the function's name is told, as native flows have it */
        public Input withOnload(@Nullable String script, String trigger) {
            return with(copy -> {
                copy.onload = script;
                copy.onloadTrigger = trigger;
            });
        }

        /** Some members of another one, to be changed. */
        private final class Copy {
            private String name = Input.this.name;
            private InputType type = Input.this.type;
            private @Nullable Json value = Input.this.value;
            private boolean required = Input.this.required;
            private @Nullable String autocomplete = Input.this.autocomplete;
            private @Nullable String pattern = Input.this.pattern;
            private boolean disabled = Input.this.disabled;
            private @Nullable String onclick = Input.this.onclick;
            private @Nullable String onclickTrigger = Input.this.onclickTrigger;
            private @Nullable String onload = Input.this.onload;
            private @Nullable String onloadTrigger = Input.this.onloadTrigger;
            private @Nullable Long maxlength = Input.this.maxlength;
            private List<Json> options = Input.this.options;

            private Input done() {
                return new Input(
                        name,
                        type,
                        value,
                        required,
                        autocomplete,
                        label,
                        pattern,
                        disabled,
                        onclick,
                        onclickTrigger,
                        onload,
                        onloadTrigger,
                        maxlength,
                        options);
            }
        }

        private Input with(Consumer<Copy> change) {
            var copy = new Copy();
            change.accept(copy);
            return copy.done();
        }

        @Override
        public String nodeType() {
            return "input";
        }

        @Override
        public String id() {
            return name;
        }

        /** Leaves the value out: it may be what somebody typed. */
        @Override
        public String toString() {
            return "Input[" + name + ", " + type + "]";
        }
    }

    /** A text to show. */
    record Text(UiText text, String id) implements NodeAttributes {
        @Override
        public String nodeType() {
            return "text";
        }

        /** Leaves the text out: it may be a secret. */
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    /** A picture, its size in pixels. */
    record Image(String src, String id, long width, long height) implements NodeAttributes {
        @Override
        public String nodeType() {
            return "img";
        }

        /** Leaves the picture out: it may show a secret. */
        @Override
        public String toString() {
            return "Image[" + id + "]";
        }
    }

    /** A link. */
    record Anchor(String href, UiText title, String id) implements NodeAttributes {
        @Override
        public String nodeType() {
            return "a";
        }
    }

    /** A script to load. */
    record Script(
            String src,
            boolean async,
            String referrerPolicy,
            String crossOrigin,
            String integrity,
            String type,
            String id,
            String nonce)
            implements NodeAttributes {
        @Override
        public String nodeType() {
            return "script";
        }
    }

    /** A place for a script to fill. */
    record Division(@Nullable String cssClass, String id, JsonObject data) implements NodeAttributes {
        @Override
        public String nodeType() {
            return "div";
        }
    }

    /** A kind that this version does not know, as it came. */
    record Unknown(String nodeType, String id, JsonObject raw) implements NodeAttributes {}
}
