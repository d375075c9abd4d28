package dev.portcullis.json.message;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import java.util.List;

/** Numbered texts. */
public final class MessageMapping {
    public static final Codec<TextType> TYPE = Scalars.TEXT.as(TextType::new, TextType::value);

    public static final Codec<UiText> TEXT = Shape.of(
            List.of(
                    required("id", UiText::id, Scalars.INTEGER),
                    required("text", UiText::text, Scalars.TEXT),
                    required("type", UiText::type, TYPE),
                    omitted("context", UiText::context, JsonMapping.SORTED_OBJECT, JsonObject.EMPTY)),
            v -> new UiText(v.one(), v.one(), v.one(), v.one()));

    public static final Codec<List<UiText>> TEXTS = new ListCodec<>(TEXT);

    private MessageMapping() {}
}
