package dev.portcullis.domain.registration;

import dev.portcullis.domain.flow.FlowAttempt;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;

/** One submission of a registration. */
public record RegistrationAttempt(OngoingRegistration registration, Submission submission)
        implements FlowAttempt<RegistrationFlow> {
    @Override
    public StoredFlow<RegistrationFlow> stored() {
        return registration.stored();
    }

    /** What the traits have to be. */
    public TraitSchema schema() {
        return registration.schema();
    }

    @Override
    public Caller caller() {
        return registration.caller();
    }

    @Override
    public Instant now() {
        return registration.now();
    }

    /** What its forms depend on. */
    RegistrationContext context() {
        return registration.context();
    }
}
