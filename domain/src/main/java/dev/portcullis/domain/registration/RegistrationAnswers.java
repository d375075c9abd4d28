package dev.portcullis.domain.registration;

import dev.portcullis.domain.configuration.RegistrationSettings;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.LinkedProviders;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.registration.RegistrationCompletion.Account;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers somebody who signed up, or could not. Source: docs/contract/registration.md, "Success". */
public final class RegistrationAnswers {
    private final RegistrationSettings settings;
    private final Identities identities;
    private final Sessions sessions;
    private final Verifications verifications;
    private final FlowSupport support;

    public RegistrationAnswers(
            RegistrationSettings settings,
            Identities identities,
            Sessions sessions,
            Verifications verifications,
            FlowSupport support) {
        this.settings = settings;
        this.identities = identities;
        this.sessions = sessions;
        this.verifications = verifications;
        this.support = support;
    }

    Answer<SuccessfulNativeRegistration> answer(
            OngoingRegistration registration, Input.Complete complete, Account account, HookList hooks) {
        return registration.flow().type().isApi()
                ? inApp(registration, account, verifications.areShown(hooks))
                : inBrowser(registration, complete, account, hooks);
    }

    private Answer<SuccessfulNativeRegistration> inApp(
            OngoingRegistration registration, Account account, boolean tells) {
        String token = account.session().map(Sessions.Proven::token).orElse(null);
        return Answer.ok(success(registration, account, token, forApp(tells, account, token)));
    }

    private SuccessfulNativeRegistration success(
            OngoingRegistration registration, Account account, @Nullable String token, List<ContinueWith> next) {
        IdentityProfile identity = account.identity().profile();
        Session session = account.session()
                .map(proven -> sessions.shown().of(proven.session(), identity, registration.now()))
                .orElse(null);
        return new SuccessfulNativeRegistration(token, session, identities.show(identity), next);
    }

    private Answer<SuccessfulNativeRegistration> inBrowser(
            OngoingRegistration registration, Input.Complete complete, Account account, HookList hooks) {
        boolean leads = hooks.has(BuiltInHook.SHOW_VERIFICATION_UI);
        List<Cookie> cookies = cookies(registration, account);
        String target = target(registration.flow(), complete, account, leads, cookies);
        if (registration.caller().isPage()) {
            String page = leads ? account.verification().page().orElse(target) : target;
            return Answer.<SuccessfulNativeRegistration>redirect(Urls.toUri(page))
                    .withCookies(cookies);
        }
        var next = new ArrayList<ContinueWith>();
        next.add(new ContinueWith.RedirectBrowserTo(target));
        if (verifications.areShown(hooks)) {
            next.addAll(account.verification().forBrowser());
        }
        return Answer.ok(success(registration, account, null, next)).withCookies(cookies);
    }

    /** An OAuth 2.0 server is told once nothing is left to verify that people are led to. */
    private String target(
            RegistrationFlow flow, Input.Complete complete, Account account, boolean leads, List<Cookie> cookies) {
        boolean verifiesFirst = leads && !account.verification().isEmpty();
        return (verifiesFirst ? Optional.<String>empty() : goingOn(flow, account, cookies))
                .orElseGet(() -> support.returnTo()
                        .of(flow, settings.after().returnUrl(complete.by().value())));
    }

    /** Where an OAuth 2.0 server leads that sent somebody here; who was not signed in by signing up signs in for it next. */
    private Optional<String> goingOn(RegistrationFlow flow, Account account, List<Cookie> cookies) {
        return account.session()
                .map(proven -> accepted(flow, proven, cookies))
                .orElseGet(() -> support.flows().starts().forChallenge(flow));
    }

    /** The person is signed in here also where the server does not take it. */
    private Optional<String> accepted(RegistrationFlow flow, Sessions.Proven proven, List<Cookie> cookies) {
        try {
            return support.challenges().settle(flow, flow.oauth2LoginChallenge(), proven.session());
        } catch (FrontendException refused) {
            throw refused.withCookies(cookies);
        }
    }

    private static List<ContinueWith> forApp(boolean tells, Account account, @Nullable String token) {
        var next = new ArrayList<ContinueWith>();
        if (tells) {
            next.addAll(account.verification().forApp());
        }
        if (token != null) {
            next.add(new ContinueWith.SetOrySessionToken(token));
        }
        return next;
    }

    private List<Cookie> cookies(OngoingRegistration registration, Account account) {
        var cookies = new ArrayList<>(rotated(registration, account));
        account.session()
                .ifPresent(session ->
                        cookies.addAll(sessions.cookies(session, registration.caller(), registration.now())));
        return cookies;
    }

    /** The browser's secret changes where somebody is signed in, or a verification starts that belongs to it. */
    static List<Cookie> rotated(OngoingRegistration registration, Account account) {
        boolean changes =
                account.session().isPresent() || !account.verification().isEmpty();
        return changes && !registration.flow().type().isApi()
                ? account.rotated().cookies()
                : List.of();
    }

    /** Somebody has such an identifier already. */
    UiText taken(Input.Complete complete) {
        if (!settings.loginHints()) {
            return support.messages().of(Phrase.DUPLICATE_CREDENTIALS);
        }
        List<String> identifiers = complete.identity()
                .credential(complete.proof().type())
                .map(Credential::identifiers)
                .orElse(List.of());
        String hint = identifiers.isEmpty() ? "" : identifiers.getFirst();
        List<StoredIdentity> owners =
                support.work().read(stores -> stores.identities().findByAnyIdentifier(hint));
        List<String> providers = owners.stream()
                .flatMap(owner -> LinkedProviders.of(owner).stream())
                .toList();
        List<String> types = owners.stream()
                .flatMap(owner -> owner.credentials().stream())
                .map(Credential::type)
                .map(CredentialType::value)
                .distinct()
                .toList();
        return support.messages().duplicateWithHints(JsonArray.ofTexts(types), JsonArray.ofTexts(providers), hint);
    }
}
