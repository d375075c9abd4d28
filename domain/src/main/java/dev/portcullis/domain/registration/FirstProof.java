package dev.portcullis.domain.registration;

import dev.portcullis.domain.registration.RegistrationMachine.Input;

/** What somebody has to show before an account begins. */
@FunctionalInterface
public interface FirstProof {
    /** Nothing: an account begins with its own credential. */
    FirstProof NONE = (attempt, account) -> account;

    /** The account as it is to be made, or the step in front of it. */
    Input before(RegistrationAttempt attempt, Input.Complete account);
}
