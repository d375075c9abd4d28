package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.registration.OngoingRegistration;
import dev.portcullis.domain.registration.RegistrationMachine;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.settings.SettingsFlow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the provider who came back, and goes on with the flow: a login of somebody unknown becomes a registration, a registration of
 * somebody known a login. Source: docs/contract/federation.md, "The way back".
 */
public final class Arrivals {
    private final Providers providers;
    private final People people;
    private final OidcSettings linking;
    private final SessionExchange exchange;
    private final FlowSupport support;
    private final Continuations continuations;

    /** What comes of those whom providers vouch for. */
    public record People(SignIns signIns, SignUps signUps, OtherFlows others) {}

    public Arrivals(
            Providers providers,
            People people,
            OidcSettings linking,
            SessionExchange exchange,
            FlowSupport support,
            Continuations continuations) {
        this.providers = providers;
        this.people = people;
        this.linking = linking;
        this.exchange = exchange;
        this.support = support;
        this.continuations = continuations;
    }

    /** By what a provider is to tell who somebody is. */
    sealed interface Evidence {
        /** What a browser brought back from the provider, a code above all. */
        record Brought(Map<String, String> parameters) implements Evidence {
            /** Shows no code. */
            @Override
            public String toString() {
                return "Brought[hidden]";
            }
        }

        /** The token that a browser got in a dialogue of its own. */
        record Chosen(String token) implements Evidence {
            /** Shows no token. */
            @Override
            public String toString() {
                return "Chosen[hidden]";
            }
        }
    }

    /** Somebody who is back. @param stored the flow, on which nobody can come back a second time by now */
    record Arrival<F extends Flow>(
            StoredFlow<F> stored, Pending pending, Evidence evidence, Caller caller, Instant now) {
        FlowId flow() {
            return stored.flow().id();
        }
    }

    /** What a provider said, or why it said nothing that counts. */
    private sealed interface ProviderReply {
        record Vouched(ProviderAccount account) implements ProviderReply {}

        record Nothing(UiText why) implements ProviderReply {}
    }

    @SuppressWarnings("unchecked") // the flow's class says which kind it is
    <F extends Flow> Answer<ProviderReturn> goOn(Arrival<F> arrival) {
        FederatedProvider provider = providers.require(arrival.pending().provider());
        return switch (arrival.stored().flow()) {
            case LoginFlow login -> forApp(arrival, () -> login((Arrival<LoginFlow>) arrival, provider));
            case RegistrationFlow registration ->
                forApp(arrival, () -> registration((Arrival<RegistrationFlow>) arrival, provider));
            case SettingsFlow settings -> settings((Arrival<SettingsFlow>) arrival, provider);
            default -> throw FrontendErrors.notFound(null);
        };
    }

    private ProviderReply ask(Arrival<?> arrival, FederatedProvider provider) {
        return switch (arrival.evidence()) {
            case Evidence.Brought(var parameters) -> redeem(arrival, provider, parameters);
            case Evidence.Chosen(String token) -> {
                var chosen = new SubmittedToken(
                        token, String.valueOf(arrival.pending().nonce()));
                yield told(() -> provider.protocol().verifyChosen(chosen, arrival.now()));
            }
        };
    }

    private ProviderReply redeem(Arrival<?> arrival, FederatedProvider provider, Map<String, String> parameters) {
        if (!parameters.getOrDefault("error", "").isEmpty()) {
            return nothing("The provider did not sign you in.");
        }
        String code = parameters.getOrDefault("code", parameters.getOrDefault("authCode", ""));
        if (code.isEmpty()) {
            return nothing("The provider sent nothing to sign you in by.");
        }
        var back = new AuthorizationCode(
                code, arrival.pending().verifier(), arrival.pending().nonce(), parameters);
        return told(() -> provider.protocol().redeem(back, arrival.now()));
    }

    private ProviderReply told(Supplier<ProviderAccount> question) {
        try {
            return new ProviderReply.Vouched(question.get());
        } catch (ProviderFailed failed) {
            return untrusted(failed);
        }
    }

    private ProviderReply untrusted(ProviderFailed failed) {
        if (failed.kind() == ProviderFailed.Kind.UNTRUSTED) {
            return nothing(String.valueOf(failed.getMessage()));
        }
        throw ProviderFailures.error(failed);
    }

    private ProviderReply.Nothing nothing(String why) {
        return new ProviderReply.Nothing(support.messages().generic(why));
    }

    /** Of a flow that is over the successor is named, whatever was submitted. */
    Answer<ProviderReturn> over(Flow flow, Caller caller) {
        return flow instanceof LoginFlow login
                ? continuations
                        .login()
                        .goOn(login.id(), caller, ongoing -> new LoginMachine.Input.NotApplicable())
                        .map(ProviderReturn.SignedIn::new)
                : continuations
                        .registration()
                        .goOn(flow.id(), caller, ongoing -> new RegistrationMachine.Input.Refused(Map.of(), List.of()))
                        .map(ProviderReturn.SignedUp::new);
    }

    private static Vouched vouched(Arrival<?> arrival, FederatedProvider provider, ProviderAccount account) {
        return new Vouched(
                provider, account, arrival.pending().traits(), arrival.pending().transientPayload());
    }

    private Answer<ProviderReturn> login(Arrival<LoginFlow> arrival, FederatedProvider provider) {
        return switch (ask(arrival, provider)) {
            case ProviderReply.Nothing(UiText why) -> login(arrival.flow(), arrival, login -> SignIns.refused(why));
            case ProviderReply.Vouched(ProviderAccount account) -> login(arrival, vouched(arrival, provider, account));
        };
    }

    private Answer<ProviderReturn> login(Arrival<LoginFlow> arrival, Vouched vouched) {
        return people.signIns()
                .find(vouched)
                .map(known ->
                        login(arrival.flow(), arrival, login -> people.signIns().signIn(login, vouched, known)))
                .orElseGet(() ->
                        people.others().signUp(arrival.stored().flow(), arrival.caller(), vouched, arrival.now()));
    }

    private Answer<ProviderReturn> login(
            FlowId flow, Arrival<?> arrival, Function<OngoingLogin, LoginMachine.Input> evaluate) {
        return continuations.login().goOn(flow, arrival.caller(), evaluate).map(ProviderReturn.SignedIn::new);
    }

    private Answer<ProviderReturn> registration(Arrival<RegistrationFlow> arrival, FederatedProvider provider) {
        return switch (ask(arrival, provider)) {
            case ProviderReply.Nothing(UiText why) ->
                registration(arrival, registration -> people.signUps().refuse(provider, why));
            case ProviderReply.Vouched(ProviderAccount account) ->
                registration(arrival, vouched(arrival, provider, account));
        };
    }

    private Answer<ProviderReturn> registration(Arrival<RegistrationFlow> arrival, Vouched vouched) {
        return people.signIns()
                .find(vouched)
                .map(known -> login(
                        continuations.login().insteadOf(arrival.stored().flow(), arrival.caller()),
                        arrival,
                        login -> people.signIns().signIn(login, vouched, known)))
                .orElseGet(() ->
                        registration(arrival, registration -> people.signUps().signUp(registration, vouched)));
    }

    private Answer<ProviderReturn> registration(
            Arrival<RegistrationFlow> arrival, Function<OngoingRegistration, RegistrationMachine.Input> evaluate) {
        return continuations
                .registration()
                .goOn(arrival.flow(), arrival.caller(), arrival.pending().transientPayload(), evaluate)
                .map(ProviderReturn.SignedUp::new);
    }

    private Answer<ProviderReturn> settings(Arrival<SettingsFlow> arrival, FederatedProvider provider) {
        return continuations
                .settings()
                .goOn(arrival.flow(), arrival.caller(), arrival.pending().transientPayload(), settings -> switch (ask(
                        arrival, provider)) {
                    case ProviderReply.Nothing(UiText why) -> linking.refused(why);
                    case ProviderReply.Vouched(ProviderAccount account) -> linking.linked(settings, provider, account);
                })
                .map(ProviderReturn.Linked::new);
    }

    /** Where an app waits, the browser goes back to it, with what it takes to fetch the session where there is one. */
    private Answer<ProviderReturn> forApp(Arrival<?> arrival, Supplier<Answer<ProviderReturn>> goOn) {
        if (!SessionExchange.isAwaited(arrival.stored())) {
            return goOn.get();
        }
        String target = support.returnTo().of(arrival.stored().flow(), null);
        try {
            String token = token(goOn.get().value());
            return Answer.redirect(Urls.toUri(withCode(target, arrival, token)));
        } catch (FrontendException refused) {
            if (refused.error() instanceof FrontendError.FlowRefused(int status, Flow flow)) {
                return Answer.redirect(Urls.toUri(leadingOn(target, arrival, flow)));
            }
            throw refused;
        }
    }

    /** Another flow than the one that the app holds is named to it; the code by which it is told why, where it is. */
    private String leadingOn(String target, Arrival<?> arrival, Flow flow) {
        Optional<String> code = exchange.keepFailure(arrival.flow(), flow);
        boolean isAnother = !flow.id().equals(arrival.flow());
        String named = flow instanceof LoginFlow && isAnother || flow instanceof RegistrationFlow && code.isPresent()
                ? Urls.withParameter(target, "flow", flow.id().toString())
                : target;
        String led = flow instanceof LoginFlow && isAnother ? Urls.withParameter(named, "no_org_ui", "true") : named;
        return code.map(one -> Urls.withParameter(led, "code", one)).orElse(led);
    }

    private String withCode(String target, Arrival<?> arrival, @Nullable String token) {
        return token == null ? target : Urls.withParameter(target, "code", exchange.keep(arrival.flow(), token));
    }

    private static @Nullable String token(@Nullable ProviderReturn value) {
        return switch (value) {
            case ProviderReturn.SignedIn(SuccessfulNativeLogin login) -> login.sessionToken();
            case ProviderReturn.SignedUp(SuccessfulNativeRegistration registration) -> registration.sessionToken();
            case null, default -> null;
        };
    }
}
