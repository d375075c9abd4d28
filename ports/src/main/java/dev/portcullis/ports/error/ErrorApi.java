package dev.portcullis.ports.error;

import dev.portcullis.ports.caller.Answer;

/**
 * Read the errors that browsers were led away with. Source: docs/contract/errors.md, "Errors for pages".
 *
 * <p>Checked by {@code ErrorApiContract} (ER).
 */
public interface ErrorApi {
    /** getFlowError, {@code GET /self-service/errors?id=} — 404 without an id when there is no such error. */
    Answer<FlowError> getFlowErrorWithHttpInfo(GetFlowError request);

    default FlowError getFlowError(GetFlowError request) {
        return getFlowErrorWithHttpInfo(request).require();
    }
}
