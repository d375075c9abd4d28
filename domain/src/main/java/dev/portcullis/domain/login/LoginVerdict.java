package dev.portcullis.domain.login;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a method makes of a submission. */
public sealed interface LoginVerdict {
    /** It is not for this method, though it names it. */
    record NotMine() implements LoginVerdict {}

    /** What a flow remembers of its codes from then on, and the message that leaves with that; null when none does. */
    record Sent(IssuedCodes secrets, @Nullable Outgoing message) {}

    /**
     * The flow goes on.
     *
     * @param transientPayload what the answer repeats; empty when it repeats none
     * @param sent empty where no code is involved
     */
    record Continue(LoginMachine.Input input, Optional<JsonObject> transientPayload, Optional<Sent> sent)
            implements LoginVerdict {
        public Continue(LoginMachine.Input input) {
            this(input, Optional.empty(), Optional.empty());
        }

        public Continue(LoginMachine.Input input, Optional<JsonObject> transientPayload) {
            this(input, transientPayload, Optional.empty());
        }
    }

    /**
     * Somebody proved who they are.
     *
     * @param identity who; with what the proof showed beside that
     * @param changed whether the identity is to be kept as it is here
     * @param level as which factor the proof counts
     * @param secrets what the flow remembers of its codes from then on; null where none is involved
     */
    record Proof(
            StoredIdentity identity,
            boolean changed,
            CredentialType method,
            AssuranceLevel level,
            Optional<JsonObject> transientPayload,
            @Nullable IssuedCodes secrets)
            implements LoginVerdict {
        /** A first factor that shows nothing else. */
        public Proof(StoredIdentity identity, CredentialType method, Optional<JsonObject> transientPayload) {
            this(identity, false, method, AssuranceLevel.AAL1, transientPayload, null);
        }
    }
}
