package dev.portcullis.domain.method;

import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a flow remembers for one method: a challenge, a pending secret, the hash of a code. It is kept beside the form that
 * belongs to it, and never shown to clients.
 *
 * @param content empty where there is nothing to remember
 */
public record Memory(JsonObject content) {
    public static final Memory NONE = new Memory(JsonObject.EMPTY);

    private static final String MEMBER = "memory";

    /** What a flow remembers for a method. */
    public static Memory of(StoredFlow<?> flow, MethodName method) {
        return in(flow.internal(), method);
    }

    /** The same of what is kept with a flow. */
    public static Memory in(JsonObject internal, MethodName method) {
        return new Memory(internal.object(MEMBER).object(method.value()));
    }

    /** What is kept with a flow, this in the place of what it remembered for the method before. */
    public JsonObject into(JsonObject internal, MethodName method) {
        JsonObject others = internal.object(MEMBER).without(method.value());
        JsonObject all = content.isEmpty() ? others : others.with(method.value(), content);
        return all.isEmpty() ? internal.without(MEMBER) : internal.with(MEMBER, all);
    }

    /** What is kept with a flow that remembers nothing for any method. */
    public static JsonObject forgotten(JsonObject internal) {
        return internal.without(MEMBER);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return content.isEmpty() ? "Memory[]" : "Memory[hidden]";
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Memory that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }
}
