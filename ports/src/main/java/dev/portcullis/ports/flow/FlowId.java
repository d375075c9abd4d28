package dev.portcullis.ports.flow;

import java.util.Optional;
import java.util.UUID;

/** The id of a flow. It alone opens nothing: a browser flow belongs to the browser that started it. */
public record FlowId(UUID value) {
    /** The id that belongs to no flow. */
    public static final FlowId NIL = new FlowId(new UUID(0, 0));

    /** Read an id as clients write it; empty when it is none. */
    public static Optional<FlowId> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FlowId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
