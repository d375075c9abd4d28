package dev.portcullis.domain;

import dev.portcullis.domain.bruteforce.BruteForceGuard;
import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.csrf.CsrfTokens;
import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.flow.BrowserBinding;
import dev.portcullis.domain.flow.CaptchaCheck;
import dev.portcullis.domain.flow.ExchangeCodes;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.hook.HookCalls;
import dev.portcullis.domain.hook.Hooks;
import dev.portcullis.domain.hook.WebHooks;
import dev.portcullis.domain.identity.CodesReach;
import dev.portcullis.domain.identity.CredentialOwner;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.oauth2.LoginChallenges;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.MailedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.OneTimeMessages;
import dev.portcullis.domain.password.ComposedPasswordHasher;
import dev.portcullis.domain.password.CompromisedPasswords;
import dev.portcullis.domain.password.PasswordCredentials;
import dev.portcullis.domain.password.PasswordPolicy;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.session.FreshTokens;
import dev.portcullis.domain.session.SessionCookies;
import dev.portcullis.domain.session.SessionLimits;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.UnsentFactors;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.CodeVerification;
import dev.portcullis.domain.verification.LinkVerification;
import dev.portcullis.domain.verification.VerificationMails;
import dev.portcullis.domain.verification.VerificationMethod;
import dev.portcullis.domain.verification.VerificationMethods;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.webauthn.WebAuthnScript;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What several flows share, put together once. Read it from top to bottom: what comes later is made of what comes earlier. */
final class Foundation {
    final EngineConfiguration configuration;
    final Engine.Ports ports;
    final Messages messages;
    final String base;
    final TraitSchemas schemas;
    final Identifiers identifiers;
    final Identities identities;
    final CsrfTokens csrf;
    final BrowserBinding binding;
    final Flows flows;
    final Assurance assurance;
    final Sessions sessions;
    final ReturnTo returnTo;
    final ErrorPages errors;
    final ExchangeCodes exchangeCodes;
    final Courier courier;
    final FlowSupport support;
    final SubmissionReader reader;
    final BruteForceGuard bruteForce;
    final KnownDevices devices;
    final Notices notices;
    final EmailAddresses addresses;
    final VerificationMethods verification;
    final Verifications verifications;
    final PasswordHasher hasher;
    final PasswordCredentials passwords;
    final CompromisedPasswords compromised;
    final WaysIn waysIn;
    final WebAuthnScript script;

    /** @param methods every method; asked for once everything is put together */
    Foundation(EngineConfiguration configuration, Engine.Ports ports, Supplier<Methods> methods) {
        this.configuration = configuration;
        this.ports = ports;
        messages = new Messages(ports.wording());
        base = configuration.base();
        schemas = new TraitSchemas(configuration.schemas(), configuration.defaultSchemaId(), base, ports.schemas());
        identifiers = new Identifiers(ports.numbers());
        Supplier<List<CredentialOwner>> owners = () -> methods.get().owners();
        identities = new Identities(schemas, ports.secrets(), configuration.limits(), identifiers, owners);
        csrf = new CsrfTokens(configuration.publicUrl(), configuration.cookies(), ports.secrets(), ports.hash());
        exchangeCodes = new ExchangeCodes(ports.secrets(), ports.hash());
        reader = new SubmissionReader(ports.json(), configuration.limits());
        var captcha = new CaptchaCheck(ports.captcha(), configuration.captchaFlows(), reader);
        binding = new BrowserBinding(csrf, has(Rule.FLOWS_BOUND_TO_BROWSER), captcha);
        flows = new Flows(ports.work(), binding, ports.secrets(), ports.clock(), base, configuration.limits());
        assurance = new Assurance(
                has(Rule.FACTORS_ARE_DISTINCT), new UnsentFactors(configuration.methods(), ports.work())::has);
        var throttle = configuration.methods().password().guessing();
        devices = new KnownDevices(
                throttle.knownDevices(), configuration.session().cookie(), ports.box(), ports.secrets());
        sessions = newSessions();
        returnTo = new ReturnTo(configuration.defaultReturnUrl(), configuration.allowedReturnUrls(), base);
        errors = new ErrorPages(
                ports.work(),
                ports.secrets(),
                ports.clock(),
                configuration.errorUiUrl(),
                configuration.hasFeature("identity_disabled"));
        courier = new Courier(ports.secrets(), ports.atRest(), ports.json(), Urls.host(base), configuration.courier());
        var challenges = new LoginChallenges(
                ports.loginChallenges(),
                configuration.returnsToOAuth2Request(),
                configuration.hasFeature("courier.oauth2_login_request"),
                configuration.session());
        var additions = new FormAdditions(
                configuration.hasFeature("complete_codes"),
                configuration.hasFeature("verify_by_phone"),
                configuration.hasFeature(FormAdditions.KEEPS_ADDRESSES));
        support = new FlowSupport(
                flows,
                binding,
                returnTo,
                errors,
                ports.work(),
                courier,
                challenges,
                messages,
                additions,
                newHooks(),
                ports.events());
        bruteForce = new BruteForceGuard(throttle, devices, ports.work(), ports.hash(), ports.events());
        notices = new Notices(configuration.notices(), courier, base);
        addresses = new EmailAddresses(schemas, identifiers);
        verification = verificationMethods(methods);
        verifications = new Verifications(
                configuration.verification(),
                configuration.hasFeature("legacy_continue_with_verification_ui"),
                verification,
                support);
        var policy = new PasswordPolicy(configuration.methods().password(), ports.common(), ports.breaches(), messages);
        hasher = new ComposedPasswordHasher(ports.hasher());
        passwords = new PasswordCredentials(hasher, policy, messages);
        compromised = compromised(policy);
        waysIn = new WaysIn(codesAsWayIn());
        script = WebAuthnScript.read();
    }

    private Sessions newSessions() {
        var fresh = new FreshTokens(has(Rule.TOKENS_ROTATE), ports.secrets());
        var limits = new SessionLimits(
                has(Rule.SESSIONS_LIMITED_BY_LEVEL), configuration.session().lifespan());
        return new Sessions(
                new Sessions.Rules(configuration.session(), limits, assurance),
                new Sessions.BrowserCookies(new SessionCookies(configuration.session(), ports.box()), devices),
                new Sessions.Tokens(fresh, ports.secrets(), ports.hash()),
                identities,
                ports.work());
    }

    private Hooks newHooks() {
        var later = new HookCalls(
                ports.webHooks(), ports.secrets(), ports.atRest(), ports.json(), configuration.waitingHookCalls());
        return new Hooks(configuration, new WebHooks(ports.webHooks(), later, identities, schemas, reader, messages));
    }

    private CompromisedPasswords compromised(PasswordPolicy policy) {
        var rules = new CompromisedPasswords.Rules(
                configuration.recovery().enabled(),
                configuration.methods().password().breaches().atSignIn());
        return new CompromisedPasswords(rules, policy, ports.work(), ports.events(), ports.clock());
    }

    private VerificationMethods verificationMethods(Supplier<Methods> methods) {
        MailFlowSettings settings = configuration.verification();
        var mails = new VerificationMails(
                mailed(Purpose.VERIFICATION_CODE, FlowKind.VERIFICATION, settings), ports.work(), addresses, base);
        List<VerificationMethod> own = Stream.<VerificationMethod>of(
                        new CodeVerification(has(Rule.CODES_BOUND_TO_BROWSER), mails, reader, support),
                        new LinkVerification(has(Rule.LINKS_NEED_CONFIRMATION), mails, reader, support))
                .filter(method ->
                        configuration.methods().isEnabled(method.name().value()))
                .toList();
        return new VerificationMethods(
                new MethodName(settings.use()),
                () -> Stream.concat(own.stream(), methods.get().of(VerificationMethod.class).stream()),
                messages);
    }

    /** What methods are made of. */
    MethodKit kit() {
        return new MethodKit(support, reader, identities, identifiers, bruteForce, ports.secrets(), ports.atRest());
    }

    /** Whether a rule of security holds. */
    boolean has(Rule rule) {
        return configuration.rules().has(rule);
    }

    /** Whether what is sent tells nobody who has an account. */
    boolean hidesUnknownAccounts() {
        return configuration.mitigateEnumeration() && has(Rule.HIDES_UNKNOWN_ACCOUNTS);
    }

    /** For whom a code is a way to sign in, beside which another one can go. */
    private Predicate<StoredIdentity> codesAsWayIn() {
        if (!configuration.methods().codePasswordless()) {
            return nobody -> false;
        }
        return has(Rule.CODES_COUNT_WHERE_PROVEN)
                ? new CodesReach(configuration.methods().codeFallback(), textedCodes())
                : everybody -> true;
    }

    /** Which codes of a sign-in go to telephones. */
    TextedCodes textedCodes() {
        return new TextedCodes(
                has(Rule.TEXTED_CODES_NEED_PROVEN_NUMBERS),
                configuration.methods().offersMoreThanCodes());
    }

    /** The codes and links of one kind of flow. */
    GuardedCodes codes(String purpose) {
        var codes = new OneTimeCodes(
                purpose,
                configuration.methods().codeLifespan(),
                configuration.methods().linkLifespan(),
                new OneTimeCodes.Allowed(
                        configuration.methods().codeMaxSubmissions(), has(Rule.FRESH_CODES_COUNT_ANEW)),
                ports.secrets(),
                ports.hash());
        return new GuardedCodes(codes, bruteForce, identifiers, has(Rule.EXPIRED_CODES_KEEP_FLOW));
    }

    /** The same for a flow that goes on by what was mailed. */
    MailedCodes mailed(Purpose purpose, FlowKind kind, MailFlowSettings settings) {
        return new MailedCodes(
                purpose,
                base + "/self-service/" + kind,
                codes(kind.toString()),
                new OneTimeMessages(courier, settings.notifyUnknown()),
                ports.work());
    }
}
