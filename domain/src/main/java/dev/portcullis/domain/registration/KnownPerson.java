package dev.portcullis.domain.registration;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;

/**
 * Somebody who turns out to have an account: the registration signs them in. Source: docs/contract/federation.md, "Tokens of
 * apps".
 */
@FunctionalInterface
public interface KnownPerson {
    /** Signs them in in the place of the registration, and answers it. */
    Answer<SuccessfulNativeRegistration> signIn(OngoingRegistration registration);
}
