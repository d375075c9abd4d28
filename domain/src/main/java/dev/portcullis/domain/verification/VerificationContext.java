package dev.portcullis.domain.verification;

import dev.portcullis.ports.flow.FlowType;

/** What the first form of a verification depends on. @param csrfToken the token of the form; empty in native flows */
public record VerificationContext(FlowType type, String csrfToken) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "VerificationContext[" + type + "]";
    }
}
