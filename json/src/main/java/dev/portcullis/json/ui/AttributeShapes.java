package dev.portcullis.json.ui;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;
import static dev.portcullis.json.shape.Member.written;

import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Member;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeAttributes.Anchor;
import dev.portcullis.ports.ui.NodeAttributes.Division;
import dev.portcullis.ports.ui.NodeAttributes.Image;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Script;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of node that we know: each with its members in the order of the wire, the kind's name last. */
final class AttributeShapes {
    static final Codec<InputType> INPUT_TYPE = Scalars.TEXT.as(InputType::new, InputType::value);

    private static final Codec<List<Json>> OPTIONS = new ListCodec<>(JsonMapping.OBJECT.as(
            option -> option.get("value").orElse(JsonNull.NULL), value -> JsonObject.of("value", value)));

    static final Codec<Input> INPUT = Shape.of(
            List.of(
                    required("name", Input::name, Scalars.TEXT),
                    required("type", Input::type, INPUT_TYPE),
                    omitted("value", AttributeShapes::valueOf, JsonMapping.PRESENT),
                    omitted("required", Input::required, Scalars.FLAG, false),
                    omitted("autocomplete", Input::autocomplete, Scalars.TEXT),
                    omitted("label", Input::label, MessageMapping.TEXT),
                    omitted("pattern", Input::pattern, Scalars.TEXT),
                    written("disabled", Input::disabled, Scalars.FLAG, false),
                    omitted("onclick", Input::onclick, Scalars.TEXT),
                    omitted("onclickTrigger", Input::onclickTrigger, Scalars.TEXT),
                    omitted("onload", Input::onload, Scalars.TEXT),
                    omitted("onloadTrigger", Input::onloadTrigger, Scalars.TEXT),
                    omitted("maxlength", Input::maxlength, Scalars.INTEGER),
                    omitted("options", Input::options, OPTIONS, List.of()),
                    kind()),
            v -> new Input(
                    v.one(),
                    v.one(),
                    v.orNull(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.one()));

    static final Codec<Text> TEXT = Shape.of(
            List.of(required("text", Text::text, MessageMapping.TEXT), required("id", Text::id, Scalars.TEXT), kind()),
            v -> new Text(v.one(), v.one()));

    static final Codec<Image> IMAGE = Shape.of(
            List.of(
                    required("src", Image::src, Scalars.TEXT),
                    required("id", Image::id, Scalars.TEXT),
                    required("width", Image::width, Scalars.INTEGER),
                    required("height", Image::height, Scalars.INTEGER),
                    kind()),
            v -> new Image(v.one(), v.one(), v.one(), v.one()));

    static final Codec<Anchor> ANCHOR = Shape.of(
            List.of(
                    required("href", Anchor::href, Scalars.TEXT),
                    required("title", Anchor::title, MessageMapping.TEXT),
                    required("id", Anchor::id, Scalars.TEXT),
                    kind()),
            v -> new Anchor(v.one(), v.one(), v.one()));

    static final Codec<Script> SCRIPT = Shape.of(
            List.of(
                    required("src", Script::src, Scalars.TEXT),
                    written("async", Script::async, Scalars.FLAG, false),
                    written("referrerpolicy", Script::referrerPolicy, Scalars.TEXT, ""),
                    written("crossorigin", Script::crossOrigin, Scalars.TEXT, ""),
                    written("integrity", Script::integrity, Scalars.TEXT, ""),
                    written("type", Script::type, Scalars.TEXT, ""),
                    required("id", Script::id, Scalars.TEXT),
                    written("nonce", Script::nonce, Scalars.TEXT, ""),
                    kind()),
            v -> new Script(v.one(), v.one(), v.one(), v.one(), v.one(), v.one(), v.one(), v.one()));

    static final Codec<Division> DIVISION = Shape.of(
            List.of(
                    omitted("class", Division::cssClass, Scalars.TEXT),
                    required("id", Division::id, Scalars.TEXT),
                    omitted("data", Division::data, JsonMapping.SORTED_OBJECT, JsonObject.EMPTY),
                    kind()),
            v -> new Division(v.orNull(), v.one(), v.one()));

    private AttributeShapes() {}

    // Which kind it is was decided before the attributes are read, so that a missing name does no harm.
    private static <A extends NodeAttributes> Member<A, String> kind() {
        return written("node_type", NodeAttributes::nodeType, Scalars.TEXT, "");
    }

    private static @Nullable Json valueOf(Input input) {
        return input.value() instanceof JsonNull ? null : input.value();
    }
}
