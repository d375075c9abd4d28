package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method makes of a submission.
 *
 * @param input what it is for the machine
 * @param after what the flow remembers of codes and links from then on
 * @param mail what is sent if the machine says so
 * @param proven the secret that was right
 * @param filledIn what the link of a mail carries, for the form
 * @param transientPayload what the answer repeats
 */
record VerificationVerdict(
        VerificationMachine.Input input,
        IssuedCodes after,
        @Nullable Mail mail,
        @Nullable IssuedCode proven,
        @Nullable String filledIn,
        Optional<JsonObject> transientPayload) {

    /** A message to send. @param marked its owner with the address marked as mailed; somebody whom no store knows when there is nothing to mark */
    record Mail(Outgoing message, StoredIdentity marked) {}

    static VerificationVerdict of(VerificationMachine.Input input, IssuedCodes after) {
        return new VerificationVerdict(input, after, null, null, null, Optional.empty());
    }

    VerificationVerdict sending(Mail sent) {
        return new VerificationVerdict(input, after, sent, proven, filledIn, transientPayload);
    }

    VerificationVerdict provenBy(IssuedCode secret) {
        return new VerificationVerdict(input, after, mail, secret, filledIn, transientPayload);
    }

    VerificationVerdict fillingIn(String secret) {
        return new VerificationVerdict(input, after, mail, proven, secret, transientPayload);
    }

    VerificationVerdict repeating(Optional<JsonObject> payload) {
        return new VerificationVerdict(input, after, mail, proven, filledIn, payload);
    }

    /** Shows nothing secret. */
    @Override
    public String toString() {
        return "VerificationVerdict[" + input.getClass().getSimpleName() + "]";
    }
}
