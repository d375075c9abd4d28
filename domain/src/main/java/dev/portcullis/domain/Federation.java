package dev.portcullis.domain;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.federation.AccountLinking;
import dev.portcullis.domain.federation.Arrivals;
import dev.portcullis.domain.federation.Continuations;
import dev.portcullis.domain.federation.ContinuityCookie;
import dev.portcullis.domain.federation.Departures;
import dev.portcullis.domain.federation.FedcmAnswers;
import dev.portcullis.domain.federation.FedcmArrivals;
import dev.portcullis.domain.federation.FedcmOffers;
import dev.portcullis.domain.federation.FederationService;
import dev.portcullis.domain.federation.OidcLogin;
import dev.portcullis.domain.federation.OidcRegistration;
import dev.portcullis.domain.federation.OidcSettings;
import dev.portcullis.domain.federation.OtherFlows;
import dev.portcullis.domain.federation.ProviderCallbacks;
import dev.portcullis.domain.federation.ProviderCredentials;
import dev.portcullis.domain.federation.Providers;
import dev.portcullis.domain.federation.SessionExchange;
import dev.portcullis.domain.federation.SignIns;
import dev.portcullis.domain.federation.SignUps;
import dev.portcullis.domain.federation.WatchedProvider;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.login.LoginApi;
import java.util.List;
import java.util.function.Supplier;

/** Signing in with others, put together. */
final class Federation {
    private final Foundation shared;
    private final Providers providers;
    private final ContinuityCookie cookie;
    private final Arrivals.People people;
    private final OidcLogin login;
    private final OidcRegistration registration;
    private final OidcSettings settings;
    private final SessionExchange exchange;
    private final AccountLinking linking;

    /** @param continuations how flows go on; made later than this */
    Federation(Foundation shared, Supplier<Continuations> continuations) {
        this.shared = shared;
        var configuration = shared.configuration;
        var ports = shared.ports;
        providers = new Providers(
                configuration.methods().isEnabled("oidc"), watched(ports), shared.has(Rule.PROVIDERS_REPEAT_NONCES));
        cookie = new ContinuityCookie(configuration.cookies(), ports.box());
        var departures = new Departures(providers, cookie, ports.secrets(), ports.box(), ports.atRest());
        var credentials = new ProviderCredentials(ports.atRest());
        MethodKit kit = shared.kit();
        linking = new AccountLinking(providers, configuration.registration().loginHints(), shared.identities, kit);
        people = people(credentials, continuations, kit);
        login = new OidcLogin(
                providers, departures, people.signIns(), configuration.mitigateEnumeration(), shared.schemas, kit);
        registration = new OidcRegistration(providers, departures, people, kit);
        settings = new OidcSettings(providers, departures, credentials, shared.waysIn, kit);
        exchange = new SessionExchange(
                shared.exchangeCodes,
                shared.flows,
                shared.sessions,
                ports.work(),
                ports.atRest(),
                shared.has(Rule.APPS_ARE_TOLD_FAILURES));
    }

    private static List<FederatedProvider> watched(Engine.Ports ports) {
        return ports.providers().stream()
                .map(one -> WatchedProvider.of(one, ports.events(), ports.clock()))
                .toList();
    }

    private Arrivals.People people(
            ProviderCredentials credentials, Supplier<Continuations> continuations, MethodKit kit) {
        var signUps =
                new SignUps(credentials, shared.configuration.hasFeature("legacy_oidc_registration_node_group"), kit);
        var others = new OtherFlows(continuations, signUps, linking, shared.schemas, shared.sessions, shared.messages);
        return new Arrivals.People(new SignIns(shared.schemas, others, kit), signUps, others);
    }

    OidcLogin login() {
        return login;
    }

    OidcRegistration registration() {
        return registration;
    }

    OidcSettings settings() {
        return settings;
    }

    AccountLinking linking() {
        return linking;
    }

    Arrivals arrivals(Continuations continuations) {
        return new Arrivals(providers, people, settings, exchange, shared.support, continuations);
    }

    /** @param logins begins those that browsers ask for themselves */
    FederationService service(Arrivals arrivals, LoginApi logins) {
        var offers = new FedcmOffers(providers, logins, shared.ports.box(), shared.support);
        var taken = new FedcmArrivals(
                offers, arrivals, shared.support, shared.reader, shared.ports.json(), shared.ports.box());
        var answers =
                new FedcmAnswers(shared.configuration.registration().uiUrl(), shared.configuration.defaultReturnUrl());
        return new FederationService(exchange, offers, taken, answers, shared.errors);
    }

    ProviderCallbackApi callbacks(Arrivals arrivals) {
        return new ProviderCallbacks(
                providers,
                cookie,
                arrivals,
                shared.sessions,
                shared.support,
                new ProviderCallbacks.Boxes(shared.ports.box(), shared.ports.atRest()));
    }
}
