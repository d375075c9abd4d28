package dev.portcullis.domain.recovery;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method makes of a submission.
 *
 * @param method which one, or none
 * @param input what it is for the machine
 * @param after what the flow remembers of codes and links from then on
 * @param mail what is sent if the machine says so
 * @param proven the secret that was right, and whose it is
 * @param transientPayload what the answer repeats
 */
record RecoveryVerdict(
        MethodName method,
        RecoveryMachine.Input input,
        IssuedCodes after,
        @Nullable Outgoing mail,
        @Nullable Proven proven,
        Optional<JsonObject> transientPayload) {

    /** @param owner whose account it opens, as it was when that was found out */
    record Proven(IssuedCode secret, StoredIdentity owner) {}

    static RecoveryVerdict of(MethodName method, RecoveryMachine.Input input, IssuedCodes after) {
        return new RecoveryVerdict(method, input, after, null, null, Optional.empty());
    }

    /** What changes nothing that the flow remembers. */
    static RecoveryVerdict of(MethodName method, RecoveryMachine.Input input, RecoveryAttempt attempt) {
        return of(method, input, attempt.sent());
    }

    /** What cannot be taken, and why. @param node where that is told; empty for the form as a whole */
    static RecoveryVerdict objection(MethodName method, RecoveryAttempt attempt, String node, UiText why) {
        FormChanges changes = FormChanges.of(new FormChange.ClearMessages(), new FormChange.AddNodeMessage(node, why));
        return of(method, new RecoveryMachine.Input.Objection(changes), attempt);
    }

    RecoveryVerdict sending(Outgoing message) {
        return new RecoveryVerdict(method, input, after, message, proven, transientPayload);
    }

    RecoveryVerdict provenBy(IssuedCode secret, StoredIdentity owner) {
        return new RecoveryVerdict(method, input, after, mail, new Proven(secret, owner), transientPayload);
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
