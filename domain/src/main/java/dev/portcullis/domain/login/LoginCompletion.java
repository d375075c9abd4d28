package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.Completed;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.identity.MethodLevels;
import dev.portcullis.domain.login.LoginAnswers.SignedIn;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.store.Stores;
import java.util.List;
import java.util.Optional;

/**
 * Signs somebody in who proved who they are, and does what the configuration says follows. Source: docs/contract/login.md,
 * "Success".
 */
public final class LoginCompletion {
    private final LoginHooks hooks;
    private final MethodLevels levels;
    private final Sessions sessions;
    private final LoginAnswers answers;
    private final LoginNews news;
    private final FlowSupport support;

    public LoginCompletion(
            LoginHooks hooks,
            MethodLevels levels,
            Sessions sessions,
            LoginAnswers answers,
            LoginNews news,
            FlowSupport support) {
        this.hooks = hooks;
        this.levels = levels;
        this.sessions = sessions;
        this.answers = answers;
        this.news = news;
        this.support = support;
    }

    /** The same input, or a refusal in the place of a proof that the configuration does not let in. */
    Input admitted(Input input) {
        return hooks.admitted(input);
    }

    /** Whether somebody who proved this owes a second factor still. @param counted what a session keeps of the proof */
    boolean owes(OngoingLogin login, Input.Proven proven, AuthenticationMethod counted) {
        StoredIdentity identity = levels.in(proven.identity());
        return sessions.owesSecondFactor(proved(login, identity, counted).session(), identity.profile());
    }

    /**
     * Sign in who proved who they are; no form need have been submitted for that.
     *
     * @param counted what the session keeps of the proof
     * @param next the flow as it is to be kept
     */
    Completed<SuccessfulNativeLogin> complete(
            OngoingLogin login, Input.Proven proven, AuthenticationMethod counted, LoginFlow next) {
        if (!proven.identity().profile().isActive()) {
            return disabled(proven);
        }
        SignedIn signedIn = signedIn(login, proven, counted);
        HookEvent event = hooks.event(login, proven, next, signedIn);
        if (hooks.before(event, signedIn) instanceof HookDecision.Refuse refusal) {
            return new Completed.Refused<>(refusal.why());
        }
        Optional<Answer<SuccessfulNativeLogin>> toVerify = hooks.verifyFirst(login, proven);
        if (toVerify.isPresent()) {
            return new Completed.Answered<>(toVerify.get());
        }
        if (hooks.behind(event, signedIn) instanceof HookDecision.Refuse refusal) {
            return new Completed.Refused<>(refusal.why());
        }
        return signIn(login, proven, next, signedIn, hooks.calls(event, signedIn));
    }

    private Completed<SuccessfulNativeLogin> disabled(Input.Proven proven) {
        if (support.errors().tellsDisabled()) {
            return new Completed.Refused<>(
                    List.of(new Problem("", support.messages().of(Phrase.ACCOUNT_DISABLED))));
        }
        throw support.errors().inactive(proven.identity().id());
    }

    private Completed<SuccessfulNativeLogin> signIn(
            OngoingLogin login, Input.Proven proven, LoginFlow next, SignedIn signedIn, KeptCalls calls) {
        try {
            Kept kept = support.work().write(stores -> {
                calls.keep(stores);
                return keep(stores, login, proven, next, signedIn);
            });
            news.tellListeners(login, proven, kept.ended(), kept.newDevice());
        } catch (IdentifierTaken taken) {
            return new Completed.Refused<>(
                    List.of(new Problem("", support.messages().of(Phrase.DUPLICATE_CREDENTIALS))));
        }
        return new Completed.Answered<>(answers.answer(login, signedIn));
    }

    private SignedIn signedIn(OngoingLogin login, Input.Proven proven, AuthenticationMethod counted) {
        boolean same = login.sessionOf(proven.identity()).isPresent();
        CsrfRotation rotated = same ? null : support.binding().rotate();
        Optional<Verifications.Started> verification = hooks.verification(login, proven, rotated);
        StoredIdentity identity =
                levels.in(verification.map(Verifications.Started::identity).orElse(proven.identity()));
        Sessions.Proven proved = proved(login, identity, counted);
        Sessions.Proven session = proven.linked()
                .map(also -> sessions.also(proved, also.counted(AssuranceLevel.AAL1, login.now())))
                .orElse(proved);
        return new SignedIn(proven.by(), identity, session, verification, rotated);
    }

    private Sessions.Proven proved(OngoingLogin login, StoredIdentity identity, AuthenticationMethod counted) {
        return login.sessionOf(identity)
                .map(current -> sessions.renew(current, counted, login.now()))
                .orElseGet(() -> sessions.start(identity.profile(), counted, login.caller(), login.now()));
    }

    /** @param ended how many other sessions ended @param newDevice whether the person was told of a device that is new */
    private record Kept(long ended, boolean newDevice) {}

    private Kept keep(Stores stores, OngoingLogin login, Input.Proven proven, LoginFlow next, SignedIn signedIn) {
        stores.flows().update(login.stored().with(next));
        signedIn.verification().ifPresent(started -> hooks.keep(stores, started));
        if (proven.changed() || !signedIn.identity().equals(proven.identity())) {
            news.tellOfChanges(stores, signedIn.identity(), login.now());
            stores.identities().update(signedIn.identity());
        } else {
            ProofRecheck.require(stores, proven);
        }
        boolean newDevice = news.tellPerson(stores, signedIn.identity(), signedIn.session(), login.caller());
        news.tellOfFewLeft(stores, proven, login.now());
        // The others end before one's own is changed: two who do so at once would wait for each other.
        long ended = endOthers(stores, signedIn);
        return new Kept(ended + sessions.keep(stores, signedIn.session()), newDevice);
    }

    private long endOthers(Stores stores, SignedIn signedIn) {
        return hooks.of(signedIn.by()).has(BuiltInHook.REVOKE_ACTIVE_SESSIONS)
                ? signedIn.session().endOthers(stores)
                : 0;
    }
}
