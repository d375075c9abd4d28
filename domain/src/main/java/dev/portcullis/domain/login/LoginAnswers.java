package dev.portcullis.domain.login;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers somebody who signed in. Source: docs/contract/login.md, "Success". */
public final class LoginAnswers {
    private final LoginHooks hooks;
    private final Sessions sessions;
    private final FlowSupport support;
    private final LoginStart start;
    private final LoginLinking linking;

    public LoginAnswers(
            LoginHooks hooks, Sessions sessions, FlowSupport support, LoginStart start, LoginLinking linking) {
        this.hooks = hooks;
        this.sessions = sessions;
        this.support = support;
        this.start = start;
        this.linking = linking;
    }

    /** A login that was kept. @param rotated the browser's new secret; null where it keeps its own */
    record SignedIn(
            MethodName by,
            StoredIdentity identity,
            Sessions.Proven session,
            Optional<Verifications.Started> verification,
            @Nullable CsrfRotation rotated) {
        /** The person as a caller from now on. */
        SignedInCaller caller() {
            return new SignedInCaller(session.session(), identity.profile(), session.token(), false);
        }
    }

    Answer<SuccessfulNativeLogin> answer(OngoingLogin login, SignedIn signedIn) {
        IdentityProfile identity = signedIn.identity().profile();
        Sessions.Proven session = signedIn.session();
        boolean owes = sessions.owesSecondFactor(session.session(), identity);
        Session shown = sessions.shown().proven(session, identity, login.caller(), login.now());
        if (login.flow().type().isApi()) {
            return Answer.ok(new SuccessfulNativeLogin(
                    session.token(), owes ? shown.withIdentity(null) : shown, forApp(signedIn)));
        }
        List<Cookie> cookies = cookies(login, signedIn);
        if (owes) {
            return secondFactor(login, signedIn, cookies);
        }
        return accepted(login.flow(), session, cookies)
                .map(next -> Flows.<SuccessfulNativeLogin>elsewhere(Urls.toUri(next), login.caller(), cookies))
                .orElseGet(() -> inBrowser(login, signedIn, shown).withCookies(cookies));
    }

    /** The second factor that is owed; what is to be connected to the account waits in a login for it. */
    private Answer<SuccessfulNativeLogin> secondFactor(OngoingLogin login, SignedIn signedIn, List<Cookie> cookies) {
        String next = support.flows().starts().secondFactor(login.flow());
        Memory waiting = linking.waiting(login);
        if (waiting.content().isEmpty()) {
            return Flows.elsewhere(Urls.toUri(next), login.caller(), cookies);
        }
        try {
            return waiting(login.by(signedIn.caller()), next, signedIn.rotated(), waiting)
                    .withCookies(cookies);
        } catch (FrontendException detour) {
            throw detour.withCookies(cookies);
        }
    }

    private Answer<SuccessfulNativeLogin> waiting(
            OngoingLogin login, String requestUrl, @Nullable CsrfRotation rotated, Memory waiting) {
        CsrfRotation owner = rotated == null ? support.binding().adopt(login.caller()) : rotated;
        LoginFlow next = start.successors().secondFactor(login, requestUrl, owner, waiting);
        if (login.caller().isPage()) {
            return Flows.toPage(303, start.page(), next.id());
        }
        throw FrontendErrors.nextFlow(next);
    }

    /** The person is signed in here also where the OAuth 2.0 server does not take it. */
    private Optional<String> accepted(LoginFlow flow, Sessions.Proven session, List<Cookie> cookies) {
        try {
            return support.challenges().settle(flow, flow.oauth2LoginChallenge(), session.session());
        } catch (FrontendException refused) {
            throw refused.withCookies(cookies);
        }
    }

    private List<ContinueWith> forApp(SignedIn signedIn) {
        return toShow(signedIn).map(Verifications.Started::forApp).orElse(List.of());
    }

    private Optional<Verifications.Started> toShow(SignedIn signedIn) {
        return hooks.showsVerification(signedIn.by()) ? signedIn.verification() : Optional.empty();
    }

    private Answer<SuccessfulNativeLogin> inBrowser(OngoingLogin login, SignedIn signedIn, Session shown) {
        String target = support.returnTo().of(login.flow(), hooks.returnUrl(signedIn.by()));
        if (login.caller().isPage()) {
            String page = signedIn.verification()
                    .filter(started -> hooks.leadsToVerification(signedIn.by()))
                    .flatMap(Verifications.Started::page)
                    .orElse(target);
            return Answer.redirect(Urls.toUri(page));
        }
        var next = new ArrayList<ContinueWith>();
        next.add(new ContinueWith.RedirectBrowserTo(target));
        toShow(signedIn).ifPresent(started -> next.addAll(started.forBrowser()));
        return Answer.ok(new SuccessfulNativeLogin(null, shown, next));
    }

    private List<Cookie> cookies(OngoingLogin login, SignedIn signedIn) {
        var cookies = new ArrayList<Cookie>();
        if (signedIn.rotated() != null) {
            cookies.addAll(signedIn.rotated().cookies());
        }
        cookies.addAll(sessions.cookies(signedIn.session(), login.caller(), login.now()));
        return cookies;
    }
}
