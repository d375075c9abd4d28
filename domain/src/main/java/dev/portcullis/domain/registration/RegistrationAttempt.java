package dev.portcullis.domain.registration;

import dev.portcullis.domain.onetime.SentSecrets;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;

/** One submission of a registration. @param schema what the traits have to be */
public record RegistrationAttempt(
        StoredFlow<RegistrationFlow> stored, TraitSchema schema, Submission submission, Caller caller, Instant now) {
    /** The same where the flow remembers this of its codes. */
    RegistrationAttempt remembering(SentSecrets secrets) {
        return new RegistrationAttempt(
                stored.with(flow(), secrets.into(stored.internal())), schema, submission, caller, now);
    }

    public RegistrationFlow flow() {
        return stored.flow();
    }
}
