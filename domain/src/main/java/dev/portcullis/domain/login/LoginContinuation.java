package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.Origin;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.util.function.Function;

/**
 * Goes on with logins that led elsewhere, once somebody comes back. No form is submitted, and whoever comes back need not be the
 * browser that left: that both belong together is shown by what the method remembered in the flow, and is the method's to check.
 */
public interface LoginContinuation {
    /**
     * Go on with a login.
     *
     * @param evaluate what the method makes of it; asked at most once
     * @throws FrontendException if there is no such login, or it is over; its successor is named then
     */
    Answer<SuccessfulNativeLogin> goOn(FlowId flow, Caller caller, Function<OngoingLogin, LoginMachine.Input> evaluate);

    /** Asks somebody who would make an account to prove one that is here already: leads pages to a new login, and refuses others with it. */
    <T> Answer<T> prove(Origin origin, Caller caller, AccountToProve account);

    /** A new login in the place of a registration, by somebody who has an account already. */
    FlowId insteadOf(RegistrationFlow registration, Caller caller);
}
