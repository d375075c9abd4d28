package dev.portcullis.domain.registration;

import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.identity.MethodLevels;
import dev.portcullis.domain.oauth2.PendingAcceptance;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.verification.Verifications.Browser;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.store.Stores;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes the account, and does what the configuration says follows. Source: docs/contract/flows.md, "What comes next";
 * docs/contract/registration.md, "Success".
 */
public final class RegistrationCompletion {
    /** Methods that hooks are not told of in the flow: so the contract has it. */
    private static final Set<MethodName> UNNAMED = Set.of(MethodName.PASSWORD, MethodName.PASSKEY);

    private final MethodLevels levels;
    private final Sessions sessions;
    private final Verifications verifications;
    private final RegistrationAnswers answers;
    private final FlowSupport support;

    public RegistrationCompletion(
            MethodLevels levels,
            Sessions sessions,
            Verifications verifications,
            RegistrationAnswers answers,
            FlowSupport support) {
        this.levels = levels;
        this.sessions = sessions;
        this.verifications = verifications;
        this.answers = answers;
        this.support = support;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The account is made. */
        record Made(Answer<SuccessfulNativeRegistration> answer) implements Outcome {}

        /** There can be no such account. */
        record Taken(UiText why) implements Outcome {}

        /** A hook refused. @param identity as it was to be made; empty where a hook made it unusable */
        record Refused(Optional<StoredIdentity> identity, List<Problem> why) implements Outcome {}
    }

    /** What is to be kept, all of it or nothing. */
    record Account(
            StoredIdentity identity,
            Verifications.Started verification,
            Optional<Sessions.Proven> session,
            CsrfRotation rotated) {}

    Outcome complete(OngoingRegistration registration, Input.Complete complete, FlowState next) {
        return support.hooks()
                .during(
                        FlowKind.REGISTRATION,
                        registration.flow(),
                        registration.caller(),
                        () -> decided(registration, complete, next));
    }

    private Outcome decided(OngoingRegistration registration, Input.Complete complete, FlowState next) {
        HookList hooks =
                support.hooks().after(FlowKind.REGISTRATION, complete.by().value());
        HookEvent event = HookEvent.success(
                told(registration, complete, next),
                registration.payload(),
                complete.identity(),
                registration.caller(),
                registration.now());
        return switch (support.hooks().beforeSave(hooks, event.asDraft())) {
            case HookDecision.Refuse(HookEvent left, var why) -> new Outcome.Refused(left.identity(), why);
            case HookDecision.GoOn(HookEvent left) ->
                made(registration, complete.with(left.identity().orElse(complete.identity())), next, hooks, event);
        };
    }

    /** The flow as hooks are told of it. */
    private static RegistrationFlow told(OngoingRegistration registration, Input.Complete complete, FlowState next) {
        RegistrationFlow flow = registration.flow().withState(next);
        return UNNAMED.contains(complete.by()) ? flow : flow.withActive(complete.by());
    }

    private Outcome made(
            OngoingRegistration registration,
            Input.Complete complete,
            FlowState next,
            HookList hooks,
            HookEvent event) {
        Account account =
                account(registration, complete, hooks, support.binding().rotate());
        HookEvent saved = event.withIdentity(account.identity());
        KeptCalls calls = support.hooks().calls(hooks, saved);
        try {
            support.work().write(stores -> {
                calls.keep(stores);
                return keep(stores, registration, account, next);
            });
        } catch (IdentifierTaken taken) {
            return new Outcome.Taken(answers.taken(complete));
        }
        tell(registration, complete, account);
        afterSave(registration, account, hooks, saved);
        return new Outcome.Made(answers.answer(registration, complete, account, hooks));
    }

    private void tell(OngoingRegistration registration, Input.Complete complete, Account account) {
        support.events()
                .accept(registration.event(
                        EventNames.REGISTRATION_SUCCEEDED,
                        account.identity().id(),
                        complete.by().value()));
    }

    private void afterSave(OngoingRegistration registration, Account account, HookList hooks, HookEvent saved) {
        if (!account.identity().profile().isActive()) {
            throw support.errors().inactive(account.identity().id());
        }
        support.hooks()
                .during(
                        FlowKind.REGISTRATION,
                        registration.flow(),
                        registration.caller(),
                        RegistrationAnswers.rotated(registration, account),
                        () -> {
                            hooks.afterSave(saved);
                            return account;
                        });
    }

    private Account account(
            OngoingRegistration registration, Input.Complete complete, HookList hooks, CsrfRotation rotated) {
        Verifications.Started verification = verifications.ofUnverified(
                complete.identity(), registration.flow(), new Browser(registration.caller(), rotated));
        StoredIdentity identity = levels.in(verification.identity());
        Optional<Sessions.Proven> session =
                hooks.has(BuiltInHook.SESSION) && identity.profile().isActive()
                        ? Optional.of(sessions.start(
                                identity.profile(),
                                complete.proof().asWayIn(registration.now()),
                                registration.caller(),
                                registration.now()))
                        : Optional.empty();
        return new Account(identity, verification, session, rotated);
    }

    private Account keep(Stores stores, OngoingRegistration registration, Account account, FlowState next) {
        stores.identities().insert(account.identity());
        stores.flows().update(registration.stored().with(registration.flow().withState(next)));
        verifications.keep(stores, account.verification(), pending(registration.flow(), account));
        account.session().ifPresent(session -> sessions.keep(stores, session));
        return account;
    }

    /** What is kept with a verification that is shown before the OAuth 2.0 server is told of the sign-in. */
    private UnaryOperator<JsonObject> pending(RegistrationFlow flow, Account account) {
        return internal -> support.flows()
                .starts()
                .forChallenge(flow)
                .map(start -> PendingAcceptance.startingOver(internal, start))
                .map(waiting -> signedIn(waiting, flow, account))
                .orElse(internal);
    }

    private static JsonObject signedIn(JsonObject waiting, RegistrationFlow flow, Account account) {
        String challenge = Objects.requireNonNull(flow.oauth2LoginChallenge());
        return account.session()
                .map(proven -> PendingAcceptance.into(waiting, challenge, proven.session()))
                .orElse(waiting);
    }
}
