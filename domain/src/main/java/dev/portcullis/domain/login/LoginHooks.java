package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.login.LoginAnswers.SignedIn;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.oauth2.PendingAcceptance;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.verification.Verifications.Browser;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.store.Stores;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the configuration says about logins that are proven. Source: docs/contract/hooks.md. */
public final class LoginHooks {
    private final AfterSettings after;
    private final boolean legacyVerifiedError;
    private final Verifications verifications;
    private final Sessions sessions;
    private final FlowSupport support;

    /**
     * @param legacyVerifiedError whether a missing verification is told on the flow, {@code
     *     feature_flags.legacy_require_verified_login_error}
     */
    public LoginHooks(
            AfterSettings after,
            boolean legacyVerifiedError,
            Verifications verifications,
            Sessions sessions,
            FlowSupport support) {
        this.after = after;
        this.legacyVerifiedError = legacyVerifiedError;
        this.verifications = verifications;
        this.sessions = sessions;
        this.support = support;
    }

    HookList of(MethodName method) {
        return support.hooks().after(FlowKind.LOGIN, method.value());
    }

    @Nullable
    String returnUrl(MethodName method) {
        return after.returnUrl(method.value());
    }

    private boolean lacksVerifiedAddress(Input.Proven proven) {
        return of(proven.by()).has(BuiltInHook.REQUIRE_VERIFIED_ADDRESS)
                && !Verifications.hasVerified(proven.identity().profile());
    }

    /** The same input; a proof is refused on the flow if no address is verified, where an older configuration has it so. */
    Input admitted(Input input) {
        return legacyVerifiedError && input instanceof Input.Proven proven && lacksVerifiedAddress(proven)
                ? Input.Refused.because(support.messages().of(Phrase.ADDRESS_NOT_VERIFIED))
                        .shownBy(proven.by())
                : input;
    }

    /** What somebody is told instead of being signed in whose address has to be verified first; empty where it has not. */
    Optional<Answer<SuccessfulNativeLogin>> verifyFirst(OngoingLogin login, Input.Proven proven) {
        return lacksVerifiedAddress(proven) ? Optional.of(askToVerify(login, proven)) : Optional.empty();
    }

    private Answer<SuccessfulNativeLogin> askToVerify(OngoingLogin login, Input.Proven proven) {
        Verifications.Started started =
                verifications.ofUnverified(proven.identity(), login.flow(), Browser.of(login.caller()));
        String page = started.page()
                .orElseThrow(() -> FrontendErrors.invalidConfiguration(
                        "The hook require_verified_address needs selfservice.flows.verification.enabled."));
        support.work().write(stores -> {
            verifications.keep(stores, started, internal -> goingOn(login.flow(), internal));
            return stores.identities().update(started.identity());
        });
        if (login.caller().isPage()) {
            return Answer.redirect(Urls.toUri(page));
        }
        throw FrontendErrors.verifiedAddressRequired(started.asJson());
    }

    /** An OAuth 2.0 server is still to be answered behind the verification. */
    private JsonObject goingOn(LoginFlow flow, JsonObject internal) {
        return support.flows()
                .starts()
                .forChallenge(flow)
                .map(start -> PendingAcceptance.startingOver(internal, start))
                .orElse(internal);
    }

    /** The verification that starts with a login; empty where none does. @param rotated the browser's new secret, if it gets one */
    Optional<Verifications.Started> verification(
            OngoingLogin login, Input.Proven proven, @Nullable CsrfRotation rotated) {
        return of(proven.by()).has(BuiltInHook.VERIFICATION)
                ? Optional.of(verifications.ofUnverified(
                                proven.identity(), login.flow(), new Browser(login.caller(), rotated)))
                        .filter(started -> !started.isEmpty())
                : Optional.empty();
    }

    void keep(Stores stores, Verifications.Started started) {
        verifications.keep(stores, started);
    }

    /** Whether clients are told to show the verification that started. */
    boolean showsVerification(MethodName method) {
        return verifications.areShown(of(method));
    }

    /** Whether pages are led to the verification that started. */
    boolean leadsToVerification(MethodName method) {
        return of(method).has(BuiltInHook.SHOW_VERIFICATION_UI);
    }

    /** What hooks are told of a login. @param next the flow as it is to be kept */
    HookEvent event(OngoingLogin login, Input.Proven proven, LoginFlow next, SignedIn signedIn) {
        boolean silent = proven.by().equals(MethodName.LOOKUP_SECRET);
        Optional<JsonObject> payload = silent
                ? Optional.empty()
                : Optional.of(proven.transientPayload().orElse(JsonObject.EMPTY));
        return HookEvent.success(next, payload, signedIn.identity(), login.caller(), login.now())
                .withSession(sessions.shown()
                        .unkept(signedIn.session(), signedIn.identity().profile(), login.caller(), login.now()));
    }

    /** Ask and tell those who are to be asked or told of a login, up to the demand for a verified address. */
    HookDecision before(HookEvent event, SignedIn signedIn) {
        return run(of(signedIn.by()).before(BuiltInHook.REQUIRE_VERIFIED_ADDRESS), event, signedIn);
    }

    /** The same behind that demand. */
    HookDecision behind(HookEvent event, SignedIn signedIn) {
        return run(of(signedIn.by()).behind(BuiltInHook.REQUIRE_VERIFIED_ADDRESS), event, signedIn);
    }

    /** What is to be kept with the session, for hooks that are told later. */
    KeptCalls calls(HookEvent event, SignedIn signedIn) {
        return support.hooks().calls(of(signedIn.by()), event);
    }

    private HookDecision run(HookList hooks, HookEvent event, SignedIn signedIn) {
        return hooks.isQuiet()
                ? new HookDecision.GoOn(event)
                : support.hooks()
                        .during(
                                FlowKind.LOGIN,
                                event.flow(),
                                event.caller(),
                                () -> hooks.inOrder(event, passed -> endOthers(passed, signedIn)));
    }

    /** What a hook in front of one that refused did stays done. */
    private void endOthers(BuiltInHook passed, SignedIn signedIn) {
        if (passed == BuiltInHook.REVOKE_ACTIVE_SESSIONS) {
            support.work().write(signedIn.session()::endOthers);
        }
    }
}
