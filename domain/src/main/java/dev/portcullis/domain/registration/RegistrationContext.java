package dev.portcullis.domain.registration;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;

/**
 * What the form of a registration depends on.
 *
 * @param schema what the traits have to be
 * @param internal what is kept with the flow so far
 */
public record RegistrationContext(FlowType type, TraitSchema schema, JsonObject internal) {
    /** What the flow remembers for a method already: a form that is shown again asks for the same. */
    public Memory memory(MethodName method) {
        return Memory.in(internal, method);
    }

    /** Shows nothing of what is kept. */
    @Override
    public String toString() {
        return "RegistrationContext[" + type + "]";
    }
}
