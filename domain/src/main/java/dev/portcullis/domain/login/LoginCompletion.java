package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.hook.PostFlowHook;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.verification.Verifications.Browser;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs somebody in who proved who they are, and does what the configuration says follows. Source: docs/contract/login.md,
 * "Success".
 */
public final class LoginCompletion {
    private final LoginSettings settings;
    private final Identities identities;
    private final Sessions sessions;
    private final Verifications verifications;
    private final Flows flows;
    private final ReturnTo returnTo;
    private final UnitOfWork work;
    private final EventSink events;
    private final Notices notices;
    private final boolean highestLevelRequired;
    private final boolean legacyVerifiedError;
    private final String secondFactorStart;

    /**
     * @param highestLevelRequired whether whoami asks for the strongest level that an identity has
     * @param legacyVerifiedError whether a missing verification is told on the flow, {@code
     *     feature_flags.legacy_require_verified_login_error}
     */
    public LoginCompletion(
            LoginSettings settings,
            Identities identities,
            Sessions sessions,
            Verifications verifications,
            Flows flows,
            ReturnTo returnTo,
            UnitOfWork work,
            EventSink events,
            Notices notices,
            boolean highestLevelRequired,
            boolean legacyVerifiedError,
            String base) {
        this.settings = settings;
        this.identities = identities;
        this.sessions = sessions;
        this.verifications = verifications;
        this.flows = flows;
        this.returnTo = returnTo;
        this.work = work;
        this.events = events;
        this.notices = notices;
        this.highestLevelRequired = highestLevelRequired;
        this.legacyVerifiedError = legacyVerifiedError;
        this.secondFactorStart = base + "/self-service/login/browser?aal=aal2";
    }

    /** What is to be kept, all of it or nothing. @param rotated the browser's new secret; null where it keeps its own */
    private record SignIn(
            StoredIdentity identity,
            boolean identityChanged,
            Sessions.Proven session,
            Optional<Verifications.Started> verification,
            @Nullable CsrfRotation rotated) {}

    Answer<SuccessfulNativeLogin> complete(LoginAttempt attempt, LoginVerdict.Proof proof, FlowState next) {
        if (!proof.identity().profile().isActive()) {
            throw FrontendErrors.inactiveIdentity(proof.identity().id());
        }
        List<PostFlowHook> steps =
                PostFlowHook.of(settings.after().hooks(proof.method().value()));
        if (steps.contains(PostFlowHook.REQUIRE_VERIFIED_ADDRESS)
                && !Verifications.hasVerified(proof.identity().profile())) {
            return askToVerify(attempt, proof);
        }
        SignIn signIn = signIn(attempt, proof, steps);
        Kept kept = work.write(stores -> keep(stores, attempt, proof, next, steps, signIn));
        tell("login.succeeded", attempt, proof);
        if (kept.newDevice()) {
            tell("login.new_device", attempt, proof);
        }
        if (kept.ended() > 0) {
            tell(Sessions.OTHERS_ENDED, attempt, proof);
        }
        return answer(attempt, proof, signIn, steps);
    }

    private void tell(String event, LoginAttempt attempt, LoginVerdict.Proof proof) {
        events.accept(new Event(
                event,
                attempt.now(),
                proof.identity().id(),
                proof.method().value(),
                attempt.caller().device().address()));
    }

    /** Whether this login is refused on the flow itself because no address is verified, as an older configuration has it. */
    boolean lacksVerifiedAddress(LoginVerdict.Proof proof) {
        return legacyVerifiedError
                && PostFlowHook.of(settings.after().hooks(proof.method().value()))
                        .contains(PostFlowHook.REQUIRE_VERIFIED_ADDRESS)
                && !Verifications.hasVerified(proof.identity().profile());
    }

    private Answer<SuccessfulNativeLogin> askToVerify(LoginAttempt attempt, LoginVerdict.Proof proof) {
        Verifications.Started started =
                verifications.ofUnverified(proof.identity(), attempt.flow(), Browser.of(attempt.caller()));
        String page = started.page()
                .orElseThrow(() -> FrontendErrors.invalidConfiguration(
                        "The hook require_verified_address needs selfservice.flows.verification.enabled."));
        work.write(stores -> {
            verifications.keep(stores, started);
            return stores.identities().update(started.identity());
        });
        if (attempt.caller().isPage()) {
            return Answer.redirect(Urls.toUri(page));
        }
        throw FrontendErrors.verifiedAddressRequired(started.asJson());
    }

    private SignIn signIn(LoginAttempt attempt, LoginVerdict.Proof proof, List<PostFlowHook> steps) {
        Optional<SignedInCaller> same = sameIdentity(attempt, proof);
        CsrfRotation rotated = same.isPresent() ? null : flows.rotateCsrf();
        Optional<Verifications.Started> verification = steps.contains(PostFlowHook.VERIFICATION)
                ? Optional.of(verifications.ofUnverified(
                                proof.identity(), attempt.flow(), new Browser(attempt.caller(), rotated)))
                        .filter(started -> !started.isEmpty())
                : Optional.empty();
        StoredIdentity identity = identities.withLevel(
                verification.map(Verifications.Started::identity).orElse(proof.identity()));
        var factor = new AuthenticationMethod(proof.method(), proof.level(), attempt.now());
        Sessions.Proven session = same.map(current -> sessions.renew(current, factor, attempt.now()))
                .orElseGet(() -> sessions.start(identity.profile(), factor, attempt.caller(), attempt.now()));
        boolean changed = proof.changed() || !identity.equals(proof.identity());
        return new SignIn(identity, changed, session, verification, rotated);
    }

    /** @param ended how many other sessions ended @param newDevice whether the person was told of a device that is new */
    private record Kept(long ended, boolean newDevice) {}

    private Kept keep(
            Stores stores,
            LoginAttempt attempt,
            LoginVerdict.Proof proof,
            FlowState next,
            List<PostFlowHook> steps,
            SignIn signIn) {
        stores.flows()
                .update(attempt.stored()
                        .with(attempt.flow()
                                .withActive(new MethodName(proof.method().value()))
                                .withState(next)));
        signIn.verification().ifPresent(started -> verifications.keep(stores, started));
        if (signIn.identityChanged()) {
            stores.identities().update(signIn.identity());
        } else {
            ProofRecheck.require(stores, proof);
        }
        Sessions.Proven session = signIn.session();
        boolean newDevice = session.isNew() && notices.tellNewDevice(stores, signIn.identity(), session.session());
        sessions.keep(stores, session);
        long ended = steps.contains(PostFlowHook.REVOKE_ACTIVE_SESSIONS)
                ? stores.sessions()
                        .revokeOthers(signIn.identity().id(), session.session().id())
                : 0;
        return new Kept(ended, newDevice);
    }

    private static Optional<SignedInCaller> sameIdentity(LoginAttempt attempt, LoginVerdict.Proof proof) {
        return attempt.current()
                .filter(current ->
                        current.identity().id().equals(proof.identity().id()));
    }

    private Answer<SuccessfulNativeLogin> answer(
            LoginAttempt attempt, LoginVerdict.Proof proof, SignIn signIn, List<PostFlowHook> steps) {
        LoginFlow flow = attempt.flow();
        Caller caller = attempt.caller();
        Sessions.Proven session = signIn.session();
        IdentityProfile identity = signIn.identity().profile();
        boolean owes = highestLevelRequired && sessions.owesSecondFactor(session.session(), identity);
        Session shown = sessions.showProven(session, identity, caller, attempt.now());
        boolean leads = steps.contains(PostFlowHook.SHOW_VERIFICATION_UI);
        Optional<Verifications.Started> toShow =
                leads || verifications.areShownWithoutHook() ? signIn.verification() : Optional.empty();
        if (flow.type().isApi()) {
            List<ContinueWith> next = toShow.map(Verifications.Started::forApp).orElse(List.of());
            return Answer.ok(new SuccessfulNativeLogin(session.token(), owes ? shown.withIdentity(null) : shown, next));
        }
        List<Cookie> cookies = cookies(attempt, signIn);
        String target =
                returnTo.of(flow, settings.after().returnUrl(proof.method().value()));
        if (owes) {
            return secondFactor(flow, caller, cookies);
        }
        if (caller.isPage()) {
            String page = signIn.verification()
                    .filter(started -> leads)
                    .flatMap(Verifications.Started::page)
                    .orElse(target);
            return Answer.<SuccessfulNativeLogin>redirect(Urls.toUri(page)).withCookies(cookies);
        }
        var next = new ArrayList<ContinueWith>();
        next.add(new ContinueWith.RedirectBrowserTo(target));
        toShow.ifPresent(started -> next.addAll(started.forBrowser()));
        return Answer.ok(new SuccessfulNativeLogin(null, shown, next)).withCookies(cookies);
    }

    private List<Cookie> cookies(LoginAttempt attempt, SignIn signIn) {
        var cookies = new ArrayList<Cookie>();
        if (signIn.rotated() != null) {
            cookies.addAll(signIn.rotated().cookies());
        }
        cookies.addAll(sessions.cookies(signIn.session(), attempt.caller(), attempt.now()));
        return cookies;
    }

    private Answer<SuccessfulNativeLogin> secondFactor(LoginFlow flow, Caller caller, List<Cookie> cookies) {
        String next = ReturnTo.asked(flow)
                .map(target -> Urls.withParameter(secondFactorStart, "return_to", target))
                .orElse(secondFactorStart);
        if (caller.isPage()) {
            return Answer.<SuccessfulNativeLogin>redirect(Urls.toUri(next)).withCookies(cookies);
        }
        FrontendException detour = FrontendErrors.locationChange(next);
        throw detour.withCookies(cookies);
    }
}
