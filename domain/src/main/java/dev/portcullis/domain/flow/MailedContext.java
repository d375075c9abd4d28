package dev.portcullis.domain.flow;

import dev.portcullis.ports.flow.FlowType;

/** What the first form of a recovery or a verification depends on. @param csrfToken its token; empty in native flows */
public record MailedContext(FlowType type, String csrfToken) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "MailedContext[" + type + "]";
    }
}
