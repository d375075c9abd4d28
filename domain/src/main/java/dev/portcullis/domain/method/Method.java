package dev.portcullis.domain.method;

import dev.portcullis.ports.flow.MethodName;

/**
 * A way to give proof, or to change something, within a flow. What it does there is said by one more interface for each flow
 * that it takes part in; all of them have two verbs: {@code offer} what the form shows, and {@code evaluate} what somebody
 * submitted. A method that is switched off is not there.
 */
public interface Method {
    MethodName name();
}
