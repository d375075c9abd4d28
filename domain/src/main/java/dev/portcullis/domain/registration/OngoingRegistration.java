package dev.portcullis.domain.registration;

import dev.portcullis.domain.flow.OngoingFlow;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A registration in progress.
 *
 * @param schema what the traits have to be
 * @param caller who drives it
 * @param payload what came along for hooks; empty where nothing could
 */
public record OngoingRegistration(
        StoredFlow<RegistrationFlow> stored,
        TraitSchema schema,
        Caller caller,
        Optional<JsonObject> payload,
        Instant now)
        implements OngoingFlow<RegistrationFlow> {
    /** The same where the flow remembers this from then on. */
    OngoingRegistration remembering(Remembered after) {
        return new OngoingRegistration(
                stored.with(flow(), Remembered.into(stored.internal(), List.of(after))), schema, caller, payload, now);
    }

    /** What its forms depend on. */
    public RegistrationContext context() {
        return new RegistrationContext(flow().type(), schema, stored.internal());
    }
}
