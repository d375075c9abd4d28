package dev.portcullis.domain.registration;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.onetime.SentSecrets;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a method makes of a submission. */
public sealed interface RegistrationVerdict {
    /** It is not for this method, though it names it. */
    record NotMine() implements RegistrationVerdict {}

    /** What a flow remembers of its codes from then on, and the messages that leave with that. */
    record Sent(SentSecrets secrets, List<Outgoing> messages) {
        public Sent {
            messages = List.copyOf(messages);
        }
    }

    /**
     * The flow goes on.
     *
     * @param transientPayload what the answer repeats; empty when it repeats none
     * @param sent empty where no code is involved
     */
    record Continue(RegistrationMachine.Input input, Optional<JsonObject> transientPayload, Optional<Sent> sent)
            implements RegistrationVerdict {
        public Continue(RegistrationMachine.Input input) {
            this(input, Optional.empty(), Optional.empty());
        }

        public Continue(RegistrationMachine.Input input, Optional<JsonObject> transientPayload) {
            this(input, transientPayload, Optional.empty());
        }
    }

    /**
     * There is everything that an account needs.
     *
     * @param identity what to keep
     * @param secrets what the flow remembers of its codes from then on; null where none is involved
     */
    record Proof(
            StoredIdentity identity,
            CredentialType method,
            @Nullable SentSecrets secrets) implements RegistrationVerdict {
        public Proof(StoredIdentity identity, CredentialType method) {
            this(identity, method, null);
        }
    }
}
