package dev.portcullis.domain;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.code.CodeLogin;
import dev.portcullis.domain.code.CodeMethod;
import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.SecurityRules;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.error.ErrorService;
import dev.portcullis.domain.federation.FederationService;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.identity.AvailableLevel;
import dev.portcullis.domain.identity.OlderForms;
import dev.portcullis.domain.login.IdentifierFirst;
import dev.portcullis.domain.login.LoginAnswers;
import dev.portcullis.domain.login.LoginCompletion;
import dev.portcullis.domain.login.LoginHooks;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginMethods;
import dev.portcullis.domain.login.LoginNews;
import dev.portcullis.domain.login.LoginService;
import dev.portcullis.domain.login.LoginStart;
import dev.portcullis.domain.logout.LogoutService;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.method.MethodFactory;
import dev.portcullis.domain.method.MethodKit;
import dev.portcullis.domain.password.PasswordLogin;
import dev.portcullis.domain.password.PasswordRegistration;
import dev.portcullis.domain.password.PasswordSettingsMethod;
import dev.portcullis.domain.profile.ProfileSettingsMethod;
import dev.portcullis.domain.recovery.AddressChoiceRules;
import dev.portcullis.domain.recovery.AddressMarks;
import dev.portcullis.domain.recovery.AfterRecovery;
import dev.portcullis.domain.recovery.CodeRecovery;
import dev.portcullis.domain.recovery.LinkRecovery;
import dev.portcullis.domain.recovery.ReclaimedAccounts;
import dev.portcullis.domain.recovery.RecoveryCompletion;
import dev.portcullis.domain.recovery.RecoveryMails;
import dev.portcullis.domain.recovery.RecoveryMethod;
import dev.portcullis.domain.recovery.RecoveryMethods;
import dev.portcullis.domain.recovery.RecoveryService;
import dev.portcullis.domain.recovery.RecoveryStart;
import dev.portcullis.domain.recovery.RecoverySuccessors;
import dev.portcullis.domain.registration.ProfileRegistration;
import dev.portcullis.domain.registration.RegistrationCompletion;
import dev.portcullis.domain.registration.RegistrationForms;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.RegistrationMethods;
import dev.portcullis.domain.registration.RegistrationService;
import dev.portcullis.domain.registration.RegistrationStart;
import dev.portcullis.domain.session.SessionService;
import dev.portcullis.domain.settings.PausedSubmissions;
import dev.portcullis.domain.settings.SettingsAccess;
import dev.portcullis.domain.settings.SettingsCompletion;
import dev.portcullis.domain.settings.SettingsForms;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.settings.SettingsMethods;
import dev.portcullis.domain.settings.SettingsService;
import dev.portcullis.domain.settings.SettingsStart;
import dev.portcullis.domain.settings.SettingsUrls;
import dev.portcullis.domain.token.SessionTokenizer;
import dev.portcullis.domain.token.TokenTemplate;
import dev.portcullis.domain.verification.VerificationCompletion;
import dev.portcullis.domain.verification.VerificationService;
import dev.portcullis.domain.verification.VerificationStart;
import dev.portcullis.domain.webauthn.WebAuthnScript;
import dev.portcullis.domain.webauthn.WebAuthnService;
import dev.portcullis.ports.ComposedFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.PhoneNumbers;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine, put together: configuration and ports in, {@link FrontendApi} out. Read it from top to bottom. */
public final class Engine {
    private final EngineConfiguration configuration;
    private final SecurityRules rules;
    private final Ports ports;
    private final Foundation shared;
    private final MethodKit kit;
    private final CodeMethod code;
    private final AvailableLevel levels;
    private final List<? extends Method> added;
    private final List<SettingsMethod> settingsMethods;
    private final SettingsStart settingsStart;
    private final FrontendApi frontend;

    /**
     * What the engine needs of the world.
     *
     * @param common passwords that are guessed first
     * @param breaches empty where passwords are not held against data breaches
     * @param box seals cookies
     * @param atRest seals what is kept in the stores
     * @param tokenTemplates how sessions become signed tokens, by name
     * @param wording the texts that people read
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
            JsonText json,
            InstantSource clock,
            EventSink events,
            Map<String, TokenTemplate> tokenTemplates,
            Wording wording) {}

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
        this.rules = configuration.rules();
        this.ports = ports;
        shared = new Foundation(configuration, ports);
        kit = shared.kit();
        code = code();
        added = more.stream().map(factory -> factory.make(kit)).toList();
        List<LoginMethod> logins = loginMethods();
        var loginMethods = new LoginMethods(logins, shared.reader);
        levels = new AvailableLevel(loginMethods::canProveSecondFactor);
        settingsMethods = settingsMethods();
        settingsStart = new SettingsStart(configuration.settings(), settingsForms(), shared.identities, shared.flows);
        frontend = new ComposedFrontendApi(
                login(logins, loginMethods),
                registration(),
                settings(),
                recovery(),
                verification(),
                logout(),
                session(),
                new FederationService(),
                new ErrorService(ports.work(), ports.secrets()),
                new WebAuthnService(WebAuthnScript.read()));
    }

    public FrontendApi frontend() {
        return frontend;
    }

    /** The identities that an earlier version kept, to be given the canonical form of their identifiers. */
    public OlderForms olderForms() {
        return new OlderForms(ports.work(), shared.identifiers);
    }

    public CsrfProtection csrfProtection() {
        return shared.csrf;
    }

    public IdentitySchemas schemas() {
        return shared.schemas;
    }

    private CodeMethod code() {
        var methods = configuration.methods();
        var ways = new CodeLogin.Ways(
                methods.isEnabled("code"),
                methods.codePasswordless(),
                methods.codeMfa() && !methods.codePasswordless(),
                configuration.login().identifierFirst(),
                configuration.mitigateEnumeration(),
                hidesUnknownAccounts());
        return new CodeMethod(
                ways,
                configuration.registration().profileFirst(),
                methods.codeFallback(),
                new CodeMethod.Codes(shared.codes("login"), shared.codes("registration")),
                shared.assurance,
                kit);
    }

    private List<LoginMethod> loginMethods() {
        boolean identifierFirst = configuration.login().identifierFirst();
        boolean hidesUnknown = configuration.mitigateEnumeration();
        var password = new PasswordLogin(
                new PasswordLogin.Ways(configuration.methods().isEnabled("password"), identifierFirst, hidesUnknown),
                shared.hasher,
                kit);
        var methods = new ArrayList<LoginMethod>(List.of(password, code.login()));
        methods.addAll(added(LoginMethod.class));
        methods.add(new IdentifierFirst(identifierFirst, hidesUnknown, methods, shared.schemas, kit));
        return List.copyOf(methods);
    }

    private LoginApi login(List<LoginMethod> all, LoginMethods methods) {
        var hooks = new LoginHooks(
                configuration.login().after(),
                configuration.hasFeature("legacy_require_verified_login_error"),
                shared.verifications,
                shared.support);
        var answers = new LoginAnswers(
                hooks,
                shared.sessions,
                shared.returnTo,
                configuration.session().whoamiRequiresHighestLevel(),
                shared.base);
        var completion = new LoginCompletion(
                hooks,
                levels,
                shared.sessions,
                answers,
                new LoginNews(shared.notices, shared.devices, ports.events()),
                shared.support);
        var start = new LoginStart(
                configuration.login(), all, shared.sessions, shared.schemas, shared.support, ports.secrets());
        return new LoginService(start, methods, completion, shared.sessions, shared.support);
    }

    private RegistrationApi registration() {
        boolean profileFirst = configuration.registration().profileFirst();
        var password = new PasswordRegistration(
                configuration.methods().isEnabled("password"),
                shared.passwords,
                shared.identities,
                shared.reader,
                shared.flows,
                shared.messages);
        var credentials = new ArrayList<RegistrationMethod>(List.of(code.registration(), password));
        credentials.addAll(added(RegistrationMethod.class));
        var forms = new RegistrationForms(profileFirst, credentials, shared.messages);
        var all = new ArrayList<RegistrationMethod>(credentials);
        all.addFirst(new ProfileRegistration(profileFirst, forms, shared.reader, shared.flows, shared.messages));
        return new RegistrationService(
                new RegistrationStart(
                        configuration.registration(), forms, shared.schemas, shared.support, ports.secrets()),
                new RegistrationMethods(all, shared.reader, shared.messages),
                new RegistrationCompletion(
                        configuration.registration(),
                        levels,
                        shared.identities,
                        shared.sessions,
                        shared.verifications,
                        shared.support,
                        ports.events()),
                shared.sessions,
                shared.support);
    }

    private <M extends Method> List<M> added(Class<M> kind) {
        return added.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private SettingsForms settingsForms() {
        return new SettingsForms(shared.schemas, settingsMethods);
    }

    private List<SettingsMethod> settingsMethods() {
        var profile = new ProfileSettingsMethod(
                configuration.methods().isEnabled("profile"),
                rules.has(Rule.RECOVERY_ADDRESS_IS_SENSITIVE),
                shared.schemas,
                shared.identities,
                shared.reader,
                shared.flows,
                shared.messages);
        var password = new PasswordSettingsMethod(
                configuration.methods().isEnabled("password"),
                shared.hasher,
                shared.bruteForce,
                shared.passwords,
                shared.identities,
                shared.reader,
                shared.flows,
                shared.messages);
        var methods = new ArrayList<SettingsMethod>(List.of(profile, password));
        methods.addAll(added(SettingsMethod.class));
        return List.copyOf(methods);
    }

    private SettingsApi settings() {
        var completion = new SettingsCompletion(
                settingsStart,
                levels,
                rules.has(Rule.NEW_CREDENTIAL_ENDS_OTHER_SESSIONS),
                shared.sessions,
                shared.verifications,
                shared.support,
                ports.events(),
                shared.notices);
        var paused = new PausedSubmissions(
                configuration.cookies(),
                ports.work(),
                shared.flows,
                ports.secrets(),
                ports.box(),
                ports.atRest(),
                ports.json());
        var urls = new SettingsUrls(configuration.login().uiUrl(), shared.base);
        return new SettingsService(
                new SettingsAccess(configuration.settings(), urls, shared.sessions, ports.work()),
                settingsStart,
                new SettingsMethods(settingsMethods, shared.reader, shared.messages),
                completion,
                paused,
                shared.support);
    }

    private AddressChoiceRules choosing() {
        return new AddressChoiceRules(
                configuration.hasFeature("choose_recovery_address"),
                hidesUnknownAccounts(),
                new AddressMarks(rules.has(Rule.OFFERED_ADDRESSES_ARE_KEYED), ports.hash()));
    }

    private boolean hidesUnknownAccounts() {
        return configuration.mitigateEnumeration() && rules.has(Rule.HIDES_UNKNOWN_ACCOUNTS);
    }

    private RecoveryApi recovery() {
        boolean transitions = configuration.hasFeature("use_continue_with_transitions");
        var kind = new MailedFlows.Kind<>(FlowKind.RECOVERY, RecoveryFlow.class, configuration.recovery(), false);
        var recoveries = new MailedFlows<>(kind, shared.support, shared.courier, ports.atRest());
        RecoveryMethods methods = recoveryMethods();
        var start = new RecoveryStart(configuration.recovery(), methods, shared.sessions, shared.support);
        var completion = new RecoveryCompletion(
                AfterRecovery.of(
                        configuration.recovery().after(), transitions, rules.has(Rule.RECOVERY_ENDS_OTHER_SESSIONS)),
                new ReclaimedAccounts(rules.has(Rule.RECOVERY_DROPS_UNPROVEN_CREDENTIALS), levels, shared.notices),
                settingsStart,
                shared.sessions,
                shared.support,
                ports.events());
        var successors = new RecoverySuccessors(start, transitions, recoveries, shared.support);
        return new RecoveryService(start, methods, completion, successors, recoveries, shared.support);
    }

    private RecoveryMethods recoveryMethods() {
        var mails = new RecoveryMails(
                shared.mailed(Purpose.RECOVERY_CODE, FlowKind.RECOVERY, configuration.recovery()),
                ports.work(),
                shared.addresses,
                shared.base);
        var all = new ArrayList<RecoveryMethod>(List.of(
                new CodeRecovery(
                        configuration.methods().isEnabled("code"), choosing(), mails, shared.reader, shared.support),
                new LinkRecovery(
                        configuration.methods().isEnabled("link"),
                        rules.has(Rule.LINKS_NEED_CONFIRMATION),
                        mails,
                        shared.reader,
                        shared.support)));
        all.addAll(added(RecoveryMethod.class));
        return new RecoveryMethods(new MethodName(configuration.recovery().use()), all, shared.messages);
    }

    private VerificationApi verification() {
        var kind = new MailedFlows.Kind<>(
                FlowKind.VERIFICATION,
                VerificationFlow.class,
                configuration.verification(),
                !rules.has(Rule.LINKS_NEED_CONFIRMATION));
        var flows = new MailedFlows<>(kind, shared.support, shared.courier, ports.atRest());
        var completion =
                new VerificationCompletion(configuration.verification().after(), flows, shared.support, ports.events());
        return new VerificationService(
                new VerificationStart(configuration.verification(), shared.verification, shared.support),
                shared.verification,
                completion,
                flows,
                shared.support);
    }

    private LogoutApi logout() {
        return new LogoutService(
                configuration.logout(),
                shared.sessions,
                shared.flows,
                shared.returnTo,
                shared.errors,
                shared.reader,
                ports.work(),
                ports.events(),
                shared.base);
    }

    private SessionApi session() {
        var tokenizer = new SessionTokenizer(
                ports.tokenTemplates(),
                rules.has(Rule.SIGNED_TOKENS_END_WITH_SESSION),
                configuration.publicUrl(),
                ports.secrets());
        return new SessionService(shared.sessions, tokenizer, ports.work(), ports.clock(), ports.events(), shared.base);
    }
}
