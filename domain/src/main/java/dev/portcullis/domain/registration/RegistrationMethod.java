package dev.portcullis.domain.registration;

import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.method.Offer;
import java.util.Optional;

/** How one method takes part in registrations. Adding a method means one more of these, and nothing here changes. */
public interface RegistrationMethod extends Method {
    /** What the form shows to choose this method's credential by, beside the traits. */
    Offer offer(RegistrationContext context);

    /** Whether it is offered before the traits are entered, too, where they are asked for first. */
    default boolean isOfferedEarly() {
        return false;
    }

    /** Whether a submission is for this method. @param named the method that it names; empty when it names none */
    default boolean claims(RegistrationAttempt attempt, String named) {
        return name().value().equals(named);
    }

    /**
     * What is said of a submission that no method claims, by a method that reads the traits before it knows whether it is meant.
     */
    default Optional<RegistrationMachine.Input> unmeant(RegistrationAttempt attempt) {
        return Optional.empty();
    }

    /** What a submission is that this method claims. */
    RegistrationMachine.Input evaluate(RegistrationAttempt attempt);
}
