package dev.portcullis.domain.registration;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import java.util.Optional;

/** What else can be done where somebody has an identifier already that a new account would have. */
@FunctionalInterface
public interface TakenAccounts {
    /** The answer; empty where there is nothing to do but to say so. */
    Optional<Answer<SuccessfulNativeRegistration>> settle(
            OngoingRegistration registration, RegistrationMachine.Input.Complete account);
}
