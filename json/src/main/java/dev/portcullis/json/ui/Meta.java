package dev.portcullis.json.ui;

import static dev.portcullis.json.shape.Member.omitted;

import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the wire puts around a node's label. */
record Meta(@Nullable UiText label) {
    static final Codec<Meta> SHAPE =
            Shape.of(List.of(omitted("label", Meta::label, MessageMapping.TEXT)), v -> new Meta(v.orNull()));
}
