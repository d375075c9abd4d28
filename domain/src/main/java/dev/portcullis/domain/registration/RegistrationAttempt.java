package dev.portcullis.domain.registration;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;

/** One submission of a registration. */
public record RegistrationAttempt(OngoingRegistration registration, Submission submission) {
    public RegistrationFlow flow() {
        return registration.flow();
    }

    public StoredFlow<RegistrationFlow> stored() {
        return registration.stored();
    }

    /** What the traits have to be. */
    public TraitSchema schema() {
        return registration.schema();
    }

    public Caller caller() {
        return registration.caller();
    }

    public Instant now() {
        return registration.now();
    }

    /** What the flow remembers for a method. */
    public Memory memory(MethodName method) {
        return registration.memory(method);
    }

    /** What its forms depend on. */
    RegistrationContext context() {
        return registration.context();
    }
}
