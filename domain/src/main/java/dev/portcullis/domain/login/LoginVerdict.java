package dev.portcullis.domain.login;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import java.util.Optional;

/** What a method makes of a submission. */
public sealed interface LoginVerdict {
    /** It is not for this method, though it names it. */
    record NotMine() implements LoginVerdict {}

    /** The flow goes on. @param transientPayload what the answer repeats; empty when it repeats none */
    record Continue(LoginMachine.Input input, Optional<Json> transientPayload) implements LoginVerdict {
        public Continue(LoginMachine.Input input) {
            this(input, Optional.empty());
        }
    }

    /** Somebody proved who they are. */
    record Proof(StoredIdentity identity, CredentialType method, Optional<Json> transientPayload)
            implements LoginVerdict {}
}
