package dev.portcullis.domain;

import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.error.ErrorService;
import dev.portcullis.domain.federation.Arrivals;
import dev.portcullis.domain.federation.Continuations;
import dev.portcullis.domain.federation.FederationService;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.hook.HookTargets;
import dev.portcullis.domain.identity.OlderForms;
import dev.portcullis.domain.kit.MethodFactory;
import dev.portcullis.domain.login.LoginService;
import dev.portcullis.domain.logout.LogoutService;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.domain.oauth2.PendingAcceptance;
import dev.portcullis.domain.password.CompromisedPasswords;
import dev.portcullis.domain.registration.RegistrationService;
import dev.portcullis.domain.session.SessionService;
import dev.portcullis.domain.settings.SettingsCompletion;
import dev.portcullis.domain.settings.SettingsService;
import dev.portcullis.domain.settings.SettingsStart;
import dev.portcullis.domain.token.SessionTokenizer;
import dev.portcullis.domain.token.TokenTemplate;
import dev.portcullis.domain.verification.VerificationCompletion;
import dev.portcullis.domain.verification.VerificationService;
import dev.portcullis.domain.verification.VerificationStart;
import dev.portcullis.domain.verification.WaitingChanges;
import dev.portcullis.domain.webauthn.WebAuthnService;
import dev.portcullis.ports.ComposedFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.identity.PhoneNumbers;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.oauth2.LoginChallengeServer;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.QrCodeRenderer;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.ports.webauthn.AuthenticatorNames;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine, put together: configuration and ports in, {@link FrontendApi} out. Read it from top to bottom. */
public final class Engine {
    private final EngineConfiguration configuration;
    private final Ports ports;
    private final Foundation shared;
    private final Methods methods;
    private final Continuations continuations;
    private final ProviderCallbackApi providerCallbacks;
    private final FederationService others;
    private final FrontendApi frontend;

    /**
     * What the engine needs of the world.
     *
     * @param common passwords that are guessed first
     * @param breaches empty where passwords are not held against data breaches
     * @param box seals cookies
     * @param atRest seals what is kept in the stores
     * @param webHooks calls the services that the configuration lists
     * @param tokenTemplates how sessions become signed tokens, by name
     * @param pictures draws what authenticator apps read
     * @param loginChallenges empty where no OAuth 2.0 server sends people here
     * @param wording the texts that people read
     * @param ceremonies checks what keys say
     * @param authenticators what makes of keys are called
     * @param captcha asked for before what is costly; empty where nothing is
     * @param providers who vouches for people, in the order of the configuration
     */
    public record Ports(
            UnitOfWork work,
            PasswordHasher hasher,
            CommonPasswords common,
            Optional<BreachLookup> breaches,
            SchemaCompiler schemas,
            PhoneNumbers numbers,
            SecretSource secrets,
            KeyedHash hash,
            SecretBox box,
            SecretBox atRest,
            QrCodeRenderer pictures,
            JsonText json,
            InstantSource clock,
            WebHookCaller webHooks,
            EventSink events,
            Map<String, TokenTemplate> tokenTemplates,
            Optional<LoginChallengeServer> loginChallenges,
            Wording wording,
            CeremonyVerifier ceremonies,
            AuthenticatorNames authenticators,
            Optional<Captcha> captcha,
            List<FederatedProvider> providers) {}

    /** @throws IllegalArgumentException if the configuration contradicts itself, or a schema is none */
    public Engine(EngineConfiguration configuration, Ports ports) {
        this(configuration, ports, List.of());
    }

    /**
     * An engine with methods of one's own.
     *
     * @param more in the order in which they add to forms, after those of the engine
     * @throws IllegalArgumentException if the configuration contradicts itself, or a schema is none
     */
    public Engine(EngineConfiguration configuration, Ports ports, List<MethodFactory> more) {
        this.configuration = configuration;
        this.ports = ports;
        shared = new Foundation(configuration, ports, this::methods);
        var federation = new Federation(shared, this::continuations);
        methods = new Methods(shared, federation, more);
        SettingsStart start = SettingsWiring.start(shared, methods);
        SettingsCompletion completion = SettingsWiring.completion(shared, methods, start);
        LoginService login = LoginWiring.of(shared, methods, federation);
        RegistrationService registration = RegistrationWiring.of(
                shared, methods, (ongoing, account) -> federation.linking().settle(login, ongoing, account));
        SettingsService settings = SettingsWiring.of(shared, methods, start, completion);
        continuations = new Continuations(login, registration, settings);
        Arrivals arrivals = federation.arrivals(continuations);
        providerCallbacks = federation.callbacks(arrivals);
        others = federation.service(arrivals, login);
        frontend = new ComposedFrontendApi(
                login,
                registration,
                settings,
                RecoveryWiring.of(shared, methods, start),
                verification(SettingsWiring.deferred(shared, completion)),
                logout(),
                session(),
                others,
                new ErrorService(ports.work(), ports.secrets()),
                new WebAuthnService(shared.script));
    }

    private Methods methods() {
        return methods;
    }

    public FrontendApi frontend() {
        return frontend;
    }

    /** Where browsers come back to from providers. */
    public ProviderCallbackApi providerCallbacks() {
        return providerCallbacks;
    }

    /** Whether browsers can ask providers in a dialogue of their own (FedCM). */
    public boolean offersFedcm() {
        return others.offersFedcm();
    }

    /** Where whoever answers callbacks goes on with flows that led elsewhere. */
    public Continuations continuations() {
        return continuations;
    }

    /** The identities that an earlier version kept, to be given the canonical form of their identifiers. */
    public OlderForms olderForms() {
        return new OlderForms(ports.work(), shared.identifiers);
    }

    /** The services that web hooks call, for whoever makes the calls that nobody waits for. */
    public HookTargets hookTargets() {
        return shared.support.hooks().targets();
    }

    /** Marks passwords that became known to others. */
    public CompromisedPasswords compromisedPasswords() {
        return shared.compromised;
    }

    public CsrfProtection csrfProtection() {
        return shared.csrf;
    }

    public IdentitySchemas schemas() {
        return shared.schemas;
    }

    private VerificationApi verification(WaitingChanges changes) {
        var kind = new MailedFlows.Kind<>(
                FlowKind.VERIFICATION,
                VerificationFlow.class,
                configuration.verification(),
                shared.has(Rule.LINKS_NEED_CONFIRMATION));
        var flows = new MailedFlows<>(kind, shared.support, ports.atRest());
        var completion = new VerificationCompletion(
                configuration.verification().after(),
                flows,
                new PendingAcceptance(shared.support.challenges(), shared.sessions, ports.work()),
                changes,
                shared.support);
        return new VerificationService(
                new VerificationStart(kind, shared.verification, shared.support),
                shared.verification,
                completion,
                flows,
                shared.support);
    }

    private LogoutApi logout() {
        return new LogoutService(configuration.logout(), shared.sessions, shared.support, shared.reader, shared.base);
    }

    private SessionApi session() {
        var tokenizer = new SessionTokenizer(
                ports.tokenTemplates(),
                shared.has(Rule.SIGNED_TOKENS_END_WITH_SESSION),
                configuration.publicUrl(),
                ports.secrets());
        return new SessionService(shared.sessions, tokenizer, ports.work(), ports.clock(), ports.events(), shared.base);
    }
}
