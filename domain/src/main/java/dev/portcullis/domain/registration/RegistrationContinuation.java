package dev.portcullis.domain.registration;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import java.util.function.Function;

/**
 * Goes on with registrations that led elsewhere, once somebody comes back. No form is submitted, and whoever comes back need not
 * be the browser that left: that both belong together is shown by what the method remembered in the flow, and is the method's to
 * check.
 */
public interface RegistrationContinuation {
    /**
     * Go on with a registration.
     *
     * @param payload what hooks are told beside the flow
     * @param evaluate what the method makes of it; asked at most once
     * @throws FrontendException if there is no such registration, or it is over; its successor is named then
     */
    Answer<SuccessfulNativeRegistration> goOn(
            FlowId flow,
            Caller caller,
            JsonObject payload,
            Function<OngoingRegistration, RegistrationMachine.Input> evaluate);

    /** The same where hooks are told nothing beside the flow. */
    default Answer<SuccessfulNativeRegistration> goOn(
            FlowId flow, Caller caller, Function<OngoingRegistration, RegistrationMachine.Input> evaluate) {
        return goOn(flow, caller, JsonObject.EMPTY, evaluate);
    }

    /** A new registration in the place of a login, by somebody who has no account yet. */
    FlowId insteadOf(LoginFlow login, Caller caller);

    /** Whether anybody can register. */
    boolean isOpen();
}
