package dev.portcullis.domain.flow;

import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.MethodName;

/**
 * The link of a mail was opened, and the person is yet to submit what it carries.
 *
 * @param by the method that sent it
 * @param secret what it carries
 * @param changes what the form then shows
 */
public record OpenedLink(MethodName by, String secret, FormChanges changes) {
    /** Shows no secret. */
    @Override
    public String toString() {
        return "OpenedLink[" + by + "]";
    }
}
