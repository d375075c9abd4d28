package dev.portcullis.domain.federation;

import dev.portcullis.domain.login.AccountToProve;
import dev.portcullis.domain.login.LoginContinuation;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.login.Origin;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.registration.RegistrationContinuation;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.settings.SettingsContinuation;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on elsewhere with a login by somebody whom nobody knows: in a registration; where nobody can sign up, in a login that asks to
 * prove the account that has their address. Source: docs/contract/federation.md, "The way back".
 */
public final class OtherFlows {
    private final Supplier<Shells> shells;
    private final SignUps signUps;
    private final AccountLinking linking;
    private final TraitSchemas schemas;
    private final Sessions sessions;
    private final Messages messages;

    /** The shells of the flows that lead to providers. */
    public record Shells(
            LoginContinuation login, RegistrationContinuation registration, SettingsContinuation settings) {}

    /** @param shells asked at each use, as they are made later than this */
    public OtherFlows(
            Supplier<Shells> shells,
            SignUps signUps,
            AccountLinking linking,
            TraitSchemas schemas,
            Sessions sessions,
            Messages messages) {
        this.shells = shells;
        this.signUps = signUps;
        this.linking = linking;
        this.schemas = schemas;
        this.sessions = sessions;
        this.messages = messages;
    }

    Answer<ProviderReturn> signUp(LoginFlow login, Caller caller, Vouched vouched, Instant now) {
        if (!shells.get().registration().isOpen()) {
            return closed(login, caller, vouched, now);
        }
        FlowId flow = shells.get().registration().insteadOf(login, caller);
        return shells.get()
                .registration()
                .goOn(
                        flow,
                        leaving(login, caller),
                        vouched.payload(),
                        registration -> signUps.signUp(registration, vouched))
                .map(ProviderReturn.SignedUp::new);
    }

    /** Whoever proves themselves anew as somebody else leaves the account behind that is signed in. */
    private Caller leaving(LoginFlow login, Caller caller) {
        return login.refresh() ? caller.withCookies(caller.cookies().after(List.of(sessions.cookieRemoval()))) : caller;
    }

    // No account is made here, whatever comes of it: what waits to be connected lies in a login.
    private Answer<ProviderReturn> closed(LoginFlow login, Caller caller, Vouched vouched, Instant now) {
        Optional<AccountToProve> account = signUps.account(schemas.of(login.identitySchema()), vouched, now)
                .flatMap(linking::toProve);
        return account.isPresent()
                ? shells.get().login().prove(Origin.of(login), caller, account.get())
                : goOn(login.id(), caller, ongoing -> SignIns.refused(nobodyNew()));
    }

    private UiText nobodyNew() {
        return messages.generic("Nobody can sign up here at the moment.");
    }

    /** A login goes on itself. */
    private Answer<ProviderReturn> goOn(
            FlowId login, Caller caller, Function<OngoingLogin, LoginMachine.Input> evaluate) {
        return shells.get().login().goOn(login, caller, evaluate).map(ProviderReturn.SignedIn::new);
    }

    /**
     * The same for a token that was handed in.
     *
     * @param again signs the person in, where signing up does not
     */
    Answer<SuccessfulNativeLogin> signUp(
            OngoingLogin login, Vouched vouched, Function<OngoingLogin, LoginMachine.Input> again) {
        Answer<ProviderReturn> made = signUp(login.flow(), login.caller(), vouched, login.now());
        return isSignedUpOnly(made.value())
                ? shells.get().login().goOn(login.flow().id(), login.caller(), again)
                : made.map(OtherFlows::asLogin);
    }

    private static boolean isSignedUpOnly(@Nullable ProviderReturn made) {
        return made instanceof ProviderReturn.SignedUp(var up) && up.session() == null;
    }

    private static SuccessfulNativeLogin asLogin(ProviderReturn made) {
        return switch (made) {
            case ProviderReturn.SignedIn(var login) -> login;
            case ProviderReturn.SignedUp(var up) ->
                new SuccessfulNativeLogin(
                        up.sessionToken(), Objects.requireNonNull(up.session()), up.identity(), up.continueWith());
            case ProviderReturn.Linked linked -> throw new IllegalStateException("a login links nothing in settings");
        };
    }
}
