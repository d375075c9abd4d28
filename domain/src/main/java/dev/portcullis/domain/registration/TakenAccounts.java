package dev.portcullis.domain.registration;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import java.util.Optional;

/** What is done where a new account would have an identifier that somebody has already, beside saying so. */
@FunctionalInterface
public interface TakenAccounts {
    /** The answer; empty where there is nothing to do but to say so. */
    Optional<Answer<SuccessfulNativeRegistration>> settle(
            OngoingRegistration registration, RegistrationMachine.Input.Complete account);
}
