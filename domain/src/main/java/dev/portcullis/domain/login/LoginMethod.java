package dev.portcullis.domain.login;

import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.ports.identity.StoredIdentity;

/** How one method takes part in logins. Adding a method means one more of these, and nothing here changes. */
public interface LoginMethod extends Method {
    /** As what its proofs count; the engine grants levels by it. */
    Factor factor();

    /** Whether somebody could prove this account by it, as the account is now. */
    boolean canProve(StoredIdentity identity);

    /**
     * What the form shows for this method, and what the flow remembers of it; {@link Offer#NONE} where it has nothing to offer.
     * An offer that sends something where the method is {@linkplain LoginContext#alone() alone} is a form of its own.
     */
    Offer offer(LoginContext context);

    /** Whether a submission is for this method. @param named the method that it names; empty when it names none */
    default boolean claims(LoginAttempt attempt, String named) {
        return name().value().equals(named);
    }

    /** What a submission is that this method claims. */
    LoginMachine.Input evaluate(LoginAttempt attempt);
}
