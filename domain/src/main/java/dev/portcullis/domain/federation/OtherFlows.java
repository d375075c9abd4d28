package dev.portcullis.domain.federation;

import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.login.LoginContinuation;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.registration.OngoingRegistration;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on in another flow with a login by somebody who has no account: in a registration, or, where nobody can sign up, in a
 * login that asks to prove the account which has their address. Source: docs/contract/federation.md, "The way back".
 */
public final class OtherFlows {
    private final Supplier<Continuations> continuations;
    private final SignUps signUps;
    private final AccountLinking linking;
    private final TraitSchemas schemas;
    private final Sessions sessions;
    private final Messages messages;

    /** @param continuations asked at each use, as they are made later than this */
    public OtherFlows(
            Supplier<Continuations> continuations,
            SignUps signUps,
            AccountLinking linking,
            TraitSchemas schemas,
            Sessions sessions,
            Messages messages) {
        this.continuations = continuations;
        this.signUps = signUps;
        this.linking = linking;
        this.schemas = schemas;
        this.sessions = sessions;
        this.messages = messages;
    }

    Answer<ProviderReturn> signUp(LoginFlow login, Caller caller, Vouched vouched, Instant now) {
        return continuations.get().registration().isOpen()
                ? signedUp(login, caller, vouched).map(ProviderReturn.SignedUp::new)
                : closed(login, caller, vouched, now).map(ProviderReturn.SignedIn::new);
    }

    /**
     * The same for a token that was handed in.
     *
     * @param again signs the person in, where signing up does not
     */
    Answer<SuccessfulNativeLogin> signUp(
            OngoingLogin login, Vouched vouched, Function<OngoingLogin, LoginMachine.Input> again) {
        if (!continuations.get().registration().isOpen()) {
            return closed(login.flow(), login.caller(), vouched, login.now());
        }
        Answer<SuccessfulNativeRegistration> made = signedUp(login.flow(), login.caller(), vouched);
        return isSignedUpOnly(made.value())
                ? continuations.get().login().goOn(login.flow().id(), login.caller(), again)
                : made.map(OtherFlows::asLogin);
    }

    /** Signs somebody in who wanted to sign up, in a login in the place of the registration. */
    Answer<SuccessfulNativeRegistration> signIn(
            OngoingRegistration registration, Function<OngoingLogin, LoginMachine.Input> signIn) {
        LoginContinuation logins = continuations.get().login();
        FlowId flow = logins.insteadOf(registration.flow(), registration.caller());
        return logins.goOn(flow, registration.caller(), signIn).map(OtherFlows::asRegistration);
    }

    private Answer<SuccessfulNativeRegistration> signedUp(LoginFlow login, Caller caller, Vouched vouched) {
        FlowId flow = continuations.get().registration().insteadOf(login, caller);
        return continuations
                .get()
                .registration()
                .goOn(
                        flow,
                        leaving(login, caller),
                        vouched.payload(),
                        registration -> signUps.signUp(registration, vouched));
    }

    /** Whoever proves themselves anew as somebody else leaves the account behind that is signed in. */
    private Caller leaving(LoginFlow login, Caller caller) {
        return login.refresh() ? caller.withCookies(caller.cookies().after(List.of(sessions.cookieRemoval()))) : caller;
    }

    private static boolean isSignedUpOnly(@Nullable SuccessfulNativeRegistration made) {
        return made != null && made.session() == null;
    }

    private static SuccessfulNativeLogin asLogin(SuccessfulNativeRegistration made) {
        return new SuccessfulNativeLogin(
                made.sessionToken(), Objects.requireNonNull(made.session()), made.identity(), made.continueWith());
    }

    private static SuccessfulNativeRegistration asRegistration(SuccessfulNativeLogin made) {
        return new SuccessfulNativeRegistration(
                made.sessionToken(),
                made.session(),
                Objects.requireNonNull(made.session().identity()),
                made.continueWith());
    }

    // No account is made here, whatever comes of it: what waits to be connected lies in a login.
    private Answer<SuccessfulNativeLogin> closed(LoginFlow login, Caller caller, Vouched vouched, Instant now) {
        LoginContinuation logins = continuations.get().login();
        return signUps.account(schemas.of(login.identitySchema()), vouched, now)
                .flatMap(linking::toProve)
                .map(account -> logins.<SuccessfulNativeLogin>prove(Origin.of(login), caller, account))
                .orElseGet(() -> logins.goOn(
                        login.id(),
                        caller,
                        ongoing -> SignIns.refused(messages.generic("Nobody can sign up here at the moment."))));
    }
}
