package dev.portcullis.domain.flow;

import dev.portcullis.ports.flow.MethodName;

/**
 * The link of a mail was opened, and the person is yet to submit what it carries.
 *
 * @param by the method that sent it
 * @param secret what it carries; empty once something was submitted since
 */
public record OpenedLink(MethodName by, String secret) {
    /** Shows no secret. */
    @Override
    public String toString() {
        return "OpenedLink[" + by + "]";
    }
}
