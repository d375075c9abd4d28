package dev.portcullis.domain.registration;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;
import java.util.Optional;

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

    /** What speaks against looking at it, to be told on the flow; empty when nothing does. @see FlowSupport#objection */
    public Optional<UiText> objection(FlowSupport support, SubmittedValues entered) {
        return support.objection(flow(), caller(), submission, entered.text("csrf_token"));
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
