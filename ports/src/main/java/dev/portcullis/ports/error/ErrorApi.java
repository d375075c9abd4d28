package dev.portcullis.ports.error;

import dev.portcullis.ports.caller.Answer;

/**
 * Read the errors for which browsers were led to the error page. Source: docs/contract/errors.md, "Errors for pages".
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
