package dev.portcullis.domain.recovery;

import dev.portcullis.domain.onetime.SentSecret;
import dev.portcullis.domain.onetime.SentSecrets;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method makes of a submission.
 *
 * @param method which one, or none
 * @param input what it is for the machine
 * @param after what the flow remembers of codes and links from then on
 * @param mail what is sent if the machine says so
 * @param proven the secret that was right
 * @param transientPayload what the answer repeats
 */
record RecoveryVerdict(
        String method,
        RecoveryMachine.Input input,
        SentSecrets after,
        @Nullable OutboxMessage mail,
        @Nullable SentSecret proven,
        Optional<JsonObject> transientPayload) {

    static RecoveryVerdict of(String method, RecoveryMachine.Input input, SentSecrets after) {
        return new RecoveryVerdict(method, input, after, null, null, Optional.empty());
    }

    RecoveryVerdict sending(OutboxMessage message) {
        return new RecoveryVerdict(method, input, after, message, proven, transientPayload);
    }

    RecoveryVerdict provenBy(SentSecret secret) {
        return new RecoveryVerdict(method, input, after, mail, secret, transientPayload);
    }

    RecoveryVerdict repeating(Optional<JsonObject> payload) {
        return new RecoveryVerdict(method, input, after, mail, proven, payload);
    }

    /** Shows nothing secret. */
    @Override
    public String toString() {
        return "RecoveryVerdict[" + method + ", " + input.getClass().getSimpleName() + "]";
    }
}
