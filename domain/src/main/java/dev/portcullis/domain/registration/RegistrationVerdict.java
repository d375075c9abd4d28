package dev.portcullis.domain.registration;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import java.util.Optional;

/** What a method makes of a submission. */
public sealed interface RegistrationVerdict {
    /** It is not for this method, though it names it. */
    record NotMine() implements RegistrationVerdict {}

    /** The flow goes on. @param transientPayload what the answer repeats; empty when it repeats none */
    record Continue(RegistrationMachine.Input input, Optional<Json> transientPayload) implements RegistrationVerdict {
        public Continue(RegistrationMachine.Input input) {
            this(input, Optional.empty());
        }
    }

    /** There is everything that an account needs. @param identity what to keep */
    record Proof(StoredIdentity identity, CredentialType method) implements RegistrationVerdict {}
}
