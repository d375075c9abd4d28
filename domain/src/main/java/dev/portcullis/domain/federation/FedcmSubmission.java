package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;

/**
 * What a browser hands over that asked a provider itself.
 *
 * @param token what the provider vouches by
 * @param nonce what the browser says that it asked with; empty when it says nothing
 */
record FedcmSubmission(String token, String nonce, JsonObject transientPayload) {
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("csrf_token", "token", "nonce").withTransientPayload();

    static FedcmSubmission read(Submission submission, SubmissionReader reader) {
        try {
            SubmittedValues entered = reader.read(submission, FIELDS);
            return new FedcmSubmission(
                    required(entered.text("token")),
                    entered.text("nonce"),
                    entered.transientPayload().orElse(JsonObject.EMPTY));
        } catch (Unreadable unreadable) {
            throw FrontendErrors.badRequest(unreadable.reason());
        }
    }

    private static String required(String token) {
        if (token.isEmpty()) {
            throw FrontendErrors.badRequest("The field 'token' has to hold what the browser got from the provider.");
        }
        return token;
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "FedcmSubmission[hidden]";
    }
}
