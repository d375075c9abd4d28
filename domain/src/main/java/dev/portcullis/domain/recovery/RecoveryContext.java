package dev.portcullis.domain.recovery;

import dev.portcullis.ports.flow.FlowType;

/** What the first form of a recovery depends on. @param csrfToken the token of the form; empty in native flows */
public record RecoveryContext(FlowType type, String csrfToken) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "RecoveryContext[" + type + "]";
    }
}
