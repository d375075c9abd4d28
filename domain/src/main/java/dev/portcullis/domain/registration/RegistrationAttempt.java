package dev.portcullis.domain.registration;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;
import java.util.List;

/** One submission of a registration. @param schema what the traits have to be */
public record RegistrationAttempt(
        StoredFlow<RegistrationFlow> stored, TraitSchema schema, Submission submission, Caller caller, Instant now) {
    /** The same where the flow remembers this from then on. */
    RegistrationAttempt remembering(Remembered after) {
        return new RegistrationAttempt(
                stored.with(flow(), Remembered.into(stored.internal(), List.of(after))),
                schema,
                submission,
                caller,
                now);
    }

    /** What the flow remembers for a method. */
    public Memory memory(MethodName method) {
        return Memory.of(stored, method);
    }

    /** What its forms depend on. */
    RegistrationContext context() {
        return new RegistrationContext(flow().type(), schema, stored.internal());
    }

    public RegistrationFlow flow() {
        return stored.flow();
    }
}
