package dev.portcullis.json.ui;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.orNull;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** Forms and their nodes. */
public final class UiMapping {
    public static final Codec<NodeGroup> GROUP = Scalars.TEXT.as(NodeGroup::new, NodeGroup::value);

    public static final Codec<InputType> INPUT_TYPE = AttributeShapes.INPUT_TYPE;

    public static final Codec<NodeAttributes> ATTRIBUTES = new AttributesCodec();

    public static final Codec<UiNode> NODE = new NodeCodec();

    public static final Codec<UiContainer> CONTAINER = Shape.of(
            List.of(
                    required("action", UiContainer::action, Scalars.TEXT),
                    required("method", UiContainer::method, Scalars.TEXT),
                    orNull("nodes", UiContainer::nodes, new ListCodec<>(NODE), List.of()),
                    omitted("messages", UiContainer::messages, MessageMapping.TEXTS, List.of())),
            v -> new UiContainer(v.one(), v.one(), v.one(), v.one()));

    private UiMapping() {}
}
