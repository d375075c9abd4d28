package dev.portcullis.ports.flow;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a flow. It alone opens nothing: a browser flow belongs to the browser that started it. */
public record FlowId(UUID value) {
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9A-Fa-f]{8}(?:(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{24})");
    private static final Pattern DASHES = Pattern.compile("(.{8})-?(.{4})-?(.{4})-?(.{4})-?(.{12})");

    /** The id that belongs to no flow. */
    public static final FlowId NIL = new FlowId(new UUID(0, 0));

    /** Read an id as clients write it, in small letters or capitals, with its dashes or without them; empty when it is none. */
    public static Optional<FlowId> parse(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(new FlowId(UUID.fromString(DASHES.matcher(text).replaceFirst("$1-$2-$3-$4-$5"))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlowId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
