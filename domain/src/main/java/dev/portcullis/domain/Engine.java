package dev.portcullis.domain;

import dev.portcullis.domain.code.CodeLogin;
import dev.portcullis.domain.code.CodeMethod;
import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.csrf.CsrfTokens;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.ErrorService;
import dev.portcullis.domain.federation.FederationService;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.guess.GuessGuard;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.login.IdentifierFirst;
import dev.portcullis.domain.login.LoginCompletion;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginMethods;
import dev.portcullis.domain.login.LoginService;
import dev.portcullis.domain.login.LoginStart;
import dev.portcullis.domain.logout.LogoutService;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.domain.onetime.Addresses;
import dev.portcullis.domain.onetime.Codes;
import dev.portcullis.domain.password.PasswordCredentials;
import dev.portcullis.domain.password.PasswordLogin;
import dev.portcullis.domain.password.PasswordPolicy;
import dev.portcullis.domain.password.PasswordRegistration;
import dev.portcullis.domain.password.PasswordSettingsMethod;
import dev.portcullis.domain.profile.ProfileSettingsMethod;
import dev.portcullis.domain.recovery.RecoveryMethods;
import dev.portcullis.domain.recovery.RecoveryService;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.registration.ProfileRegistration;
import dev.portcullis.domain.registration.RegistrationCompletion;
import dev.portcullis.domain.registration.RegistrationForms;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.RegistrationMethods;
import dev.portcullis.domain.registration.RegistrationService;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.SessionCookies;
import dev.portcullis.domain.session.SessionService;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.settings.PausedSubmissions;
import dev.portcullis.domain.settings.SettingsCompletion;
import dev.portcullis.domain.settings.SettingsForms;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.settings.SettingsMethods;
import dev.portcullis.domain.settings.SettingsService;
import dev.portcullis.domain.settings.SettingsStart;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.verification.VerificationMethods;
import dev.portcullis.domain.verification.VerificationService;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.webauthn.WebAuthnService;
import dev.portcullis.ports.ComposedFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.AntiForgery;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The engine, put together: configuration and ports in, {@link FrontendApi} out. Read it from top to bottom. */
public final class Engine {
    private final EngineConfiguration configuration;
    private final Ports ports;
    private final Messages messages;
    private final String base;
    private final TraitSchemas schemas;
    private final Identities identities;
    private final CsrfTokens csrf;
    private final FlowDesk desk;
    private final Sessions sessions;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final SubmissionReader reader;
    private final Courier courier;
    private final Addresses addresses;
    private final VerificationMethods verification;
    private final Verifications verifications;
    private final PasswordCredentials passwords;
    private final GuessGuard guesses;
    private final CodeMethod code;
    private final List<SettingsMethod> settingsMethods;
    private final SettingsStart settingsStart;
    private final FrontendApi frontend;

    /**
     * What the engine needs of the world.
     *
     * @param breaches empty where passwords are not held against data breaches
     * @param wording the texts that people read
     */
    public record Ports(
            UnitOfWork work,
            PasswordHasher hasher,
            Optional<BreachLookup> breaches,
            SchemaCompiler schemas,
            SecretSource secrets,
            KeyedHash hash,
            SecretBox box,
            JsonText json,
            InstantSource clock,
            EventSink events,
            Wording wording) {}

    /** @throws IllegalArgumentException if the configuration contradicts itself, or a schema is none */
    public Engine(EngineConfiguration configuration, Ports ports) {
        this.configuration = configuration;
        this.ports = ports;
        messages = new Messages(ports.wording());
        base = configuration.base();
        schemas = new TraitSchemas(configuration.schemas(), configuration.defaultSchemaId(), base, ports.schemas());
        identities = new Identities(schemas, configuration.methods().codeMfa(), ports.secrets());
        csrf = new CsrfTokens(configuration.publicUrl(), configuration.cookies(), ports.secrets(), ports.hash());
        desk = new FlowDesk(ports.work(), csrf, ports.secrets(), ports.clock(), base);
        var cookies = new SessionCookies(configuration.session(), ports.box());
        sessions =
                new Sessions(configuration.session(), cookies, identities, ports.work(), ports.secrets(), ports.hash());
        returnTo = new ReturnTo(configuration.defaultReturnUrl(), configuration.allowedReturnUrls(), base);
        errors = new ErrorPages(ports.work(), ports.secrets(), ports.clock(), configuration.errorUiUrl());
        reader = new SubmissionReader(ports.json());
        courier = new Courier(ports.secrets(), ports.box(), ports.json(), configuration.courier());
        addresses = new Addresses(ports.schemas());
        verification = new VerificationMethods(
                configuration.verification(),
                configuration.methods(),
                configuration.strict(),
                codes("verification"),
                courier,
                ports.work(),
                addresses,
                reader,
                desk,
                messages,
                base);
        verifications = new Verifications(
                configuration.verification(),
                configuration.hasFeature("legacy_continue_with_verification_ui"),
                verification,
                courier,
                desk);
        var policy = new PasswordPolicy(configuration.methods().password(), ports.breaches(), messages);
        passwords = new PasswordCredentials(ports.hasher(), policy, messages);
        guesses = new GuessGuard(
                configuration.methods().password().guessing(), ports.work(), ports.hash(), ports.events());
        code = code();
        settingsMethods = settingsMethods();
        settingsStart = new SettingsStart(configuration.settings(), settingsForms(), identities, desk);
        frontend = new ComposedFrontendApi(
                login(),
                registration(),
                settings(),
                recovery(),
                new VerificationService(
                        configuration.verification(),
                        configuration.strict(),
                        verification,
                        courier,
                        ports.work(),
                        desk,
                        returnTo,
                        errors,
                        ports.box(),
                        ports.events(),
                        messages),
                logout(),
                session(),
                new FederationService(),
                new ErrorService(ports.work(), ports.secrets()),
                new WebAuthnService());
    }

    public FrontendApi frontend() {
        return frontend;
    }

    public AntiForgery antiForgery() {
        return csrf;
    }

    public IdentitySchemas schemas() {
        return schemas;
    }

    /** The codes and links of one kind of flow. */
    private Codes codes(String purpose) {
        return new Codes(
                purpose,
                configuration.methods().codeLifespan(),
                configuration.methods().linkLifespan(),
                configuration.methods().codeMaxSubmissions(),
                ports.secrets(),
                ports.hash());
    }

    private CodeMethod code() {
        var methods = configuration.methods();
        var ways = new CodeLogin.Ways(
                methods.isEnabled("code"),
                methods.codePasswordless(),
                methods.codeMfa() && !methods.codePasswordless(),
                configuration.login().identifierFirst(),
                configuration.mitigateEnumeration(),
                configuration.mitigateEnumeration() && configuration.strict());
        return new CodeMethod(
                ways,
                configuration.registration().profileFirst(),
                methods.codeFallback(),
                codes("login"),
                codes("registration"),
                courier,
                ports.work(),
                identities,
                reader,
                desk,
                messages);
    }

    private LoginApi login() {
        boolean identifierFirst = configuration.login().identifierFirst();
        var password = new PasswordLogin(
                configuration.methods().isEnabled("password"),
                identifierFirst,
                configuration.mitigateEnumeration(),
                ports.hasher(),
                ports.work(),
                reader,
                desk,
                guesses,
                messages);
        List<LoginMethod> proofs = List.of(password, code.login());
        var first = new IdentifierFirst(
                identifierFirst,
                configuration.mitigateEnumeration(),
                proofs,
                schemas,
                ports.work(),
                reader,
                desk,
                messages);
        List<LoginMethod> all = List.of(password, code.login(), first);
        var start = new LoginStart(
                configuration.login(),
                all,
                sessions,
                desk,
                returnTo,
                schemas,
                ports.work(),
                courier,
                ports.secrets(),
                messages);
        var completion = new LoginCompletion(
                configuration.login(),
                identities,
                sessions,
                verifications,
                desk,
                returnTo,
                ports.work(),
                ports.events(),
                configuration.session().whoamiRequiresHighestLevel(),
                configuration.hasFeature("legacy_require_verified_login_error"),
                base);
        var methods = new LoginMethods(all, identifierFirst ? Optional.of(first) : Optional.empty(), reader);
        return new LoginService(
                configuration.login(),
                start,
                methods,
                completion,
                sessions,
                desk,
                returnTo,
                errors,
                ports.work(),
                courier,
                messages);
    }

    private RegistrationApi registration() {
        boolean profileFirst = configuration.registration().profileFirst();
        var password = new PasswordRegistration(
                configuration.methods().isEnabled("password"), passwords, identities, reader, desk, messages);
        List<RegistrationMethod> credentials = List.of(code.registration(), password);
        var forms = new RegistrationForms(profileFirst, credentials, messages);
        var profile = new ProfileRegistration(profileFirst, forms, reader, desk, messages);
        var completion = new RegistrationCompletion(
                configuration.registration(),
                identities,
                sessions,
                verifications,
                desk,
                returnTo,
                ports.work(),
                ports.events(),
                messages);
        return new RegistrationService(
                configuration.registration(),
                forms,
                new RegistrationMethods(profile, credentials, reader),
                completion,
                schemas,
                sessions,
                desk,
                returnTo,
                errors,
                ports.work(),
                courier,
                ports.secrets(),
                messages);
    }

    private SettingsForms settingsForms() {
        return new SettingsForms(schemas, settingsMethods);
    }

    private List<SettingsMethod> settingsMethods() {
        var profile = new ProfileSettingsMethod(
                configuration.methods().isEnabled("profile"),
                configuration.strict(),
                schemas,
                identities,
                reader,
                desk,
                messages);
        var password = new PasswordSettingsMethod(
                configuration.methods().isEnabled("password"),
                ports.hasher(),
                guesses,
                passwords,
                identities,
                reader,
                desk,
                messages);
        return List.of(profile, password);
    }

    private SettingsApi settings() {
        SettingsForms forms = settingsForms();
        var completion = new SettingsCompletion(
                configuration.settings(),
                forms,
                identities,
                sessions,
                verifications,
                desk,
                returnTo,
                ports.work(),
                ports.events());
        var paused = new PausedSubmissions(
                configuration.cookies(), ports.work(), desk, ports.secrets(), ports.box(), ports.json());
        return new SettingsService(
                configuration.settings(),
                forms,
                new SettingsMethods(settingsMethods, reader, messages),
                completion,
                paused,
                settingsStart,
                sessions,
                desk,
                returnTo,
                errors,
                ports.work(),
                messages,
                new SettingsService.Places(configuration.login().uiUrl(), base));
    }

    private RecoveryApi recovery() {
        var methods = new RecoveryMethods(
                configuration.recovery(),
                configuration.methods(),
                configuration.strict(),
                configuration.hasFeature("choose_recovery_address"),
                codes("recovery"),
                courier,
                ports.work(),
                addresses,
                reader,
                desk,
                messages,
                base);
        return new RecoveryService(
                configuration.recovery(),
                configuration.hasFeature("use_continue_with_transitions"),
                methods,
                settingsStart,
                courier,
                sessions,
                ports.work(),
                desk,
                returnTo,
                errors,
                ports.box(),
                ports.events(),
                messages);
    }

    private LogoutApi logout() {
        return new LogoutService(
                configuration.logout(), sessions, desk, returnTo, errors, reader, ports.work(), ports.events(), base);
    }

    private SessionApi session() {
        return new SessionService(sessions, ports.work(), ports.clock(), base);
    }
}
