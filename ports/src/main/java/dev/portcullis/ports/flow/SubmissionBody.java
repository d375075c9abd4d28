package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.JsonObject;

/**
 * What a client program submits with one method: a record with the method's members. Source: docs/contract/submissions.md;
 * docs/contract/methods.md.
 */
public interface SubmissionBody {
    /** The members under their published names, absent ones left out. */
    JsonObject toJson();

    default Submission toSubmission() {
        return Submission.of(toJson());
    }
}
