package dev.portcullis.domain.registration;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.oauth2.LoginChallenge;
import dev.portcullis.domain.registration.RegistrationMachine.Effect;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The shell around {@link RegistrationMachine}: loads the flow, asks the method, and carries out what the machine decides. */
public final class RegistrationService implements RegistrationApi, RegistrationContinuation {
    private static final FlowKind KIND = FlowKind.REGISTRATION;

    private final RegistrationStart start;
    private final RegistrationMethods methods;
    private final RegistrationCompletion completion;
    private final TakenAccounts taken;
    private final Sessions sessions;
    private final FlowSupport support;
    private final Flows flows;

    public RegistrationService(
            RegistrationStart start,
            RegistrationMethods methods,
            RegistrationCompletion completion,
            TakenAccounts taken,
            Sessions sessions,
            FlowSupport support) {
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.taken = taken;
        this.sessions = sessions;
        this.support = support;
        this.flows = support.flows();
    }

    @Override
    public Answer<RegistrationFlow> createBrowserRegistrationFlowWithHttpInfo(CreateBrowserRegistrationFlow request) {
        return support.errors().guard(request.caller(), () -> {
            support.returnTo().check(request.afterVerificationReturnTo());
            return open(new RegistrationStart.Request(
                    FlowType.BROWSER,
                    request.returnTo(),
                    request.identitySchema(),
                    false,
                    request.loginChallenge(),
                    request.organization(),
                    request.caller()));
        });
    }

    @Override
    public Answer<RegistrationFlow> createNativeRegistrationFlowWithHttpInfo(CreateNativeRegistrationFlow request) {
        return open(new RegistrationStart.Request(
                FlowType.API,
                request.returnTo(),
                request.identitySchema(),
                request.returnSessionTokenExchangeCode(),
                Urls.parameter(request.caller().requestUrl(), "login_challenge").orElse(null),
                request.organization(),
                request.caller()));
    }

    private Answer<RegistrationFlow> open(RegistrationStart.Request request) {
        start.requireEnabled();
        Optional<String> name = support.challenges()
                .given(request.loginChallenge(), request.caller().requestUrl());
        if (name.isEmpty() || request.type().isApi()) {
            return opened(request);
        }
        LoginChallenge challenge = support.challenges().find(name.get());
        return sessions.find(request.caller(), flows.now())
                .map(current -> challenged(challenge, current, request.caller()))
                .orElseGet(() -> opened(request.leadingTo(support.challenges().target(challenge))));
    }

    /** Somebody signed in, who an OAuth 2.0 server sends here to sign up, signs in instead. */
    private Answer<RegistrationFlow> challenged(LoginChallenge challenge, SignedInCaller current, Caller caller) {
        if (challenge.maySkip() && !sessions.owesSecondFactor(current.session(), current.identity())) {
            String next = support.challenges().accept(challenge.name(), current.session());
            return signedInAlready(caller, next, 303);
        }
        return Answer.redirect(302, Urls.toUri(flows.starts().login(caller.requestUrl())));
    }

    private Answer<RegistrationFlow> opened(RegistrationStart.Request request) {
        support.returnTo().check(request.target(), request.caller());
        start.requireSelectable(request.schema());
        return sessions.find(request.caller(), flows.now()).isPresent()
                ? signedInAlready(request.caller(), support.returnTo().orStandard(request.target()), 303)
                : start.open(request);
    }

    private static <T> Answer<T> signedInAlready(Caller caller, String target, int status) {
        String why = "Somebody is signed in already; sign out to register another account.";
        return Flows.signedInAlready(caller, status, target, why);
    }

    @Override
    public Answer<RegistrationFlow> getRegistrationFlowWithHttpInfo(GetRegistrationFlow request) {
        start.requireEnabled();
        StoredFlow<RegistrationFlow> stored =
                support.fetched(RegistrationFlow.class, KIND, request.id(), request.caller());
        return Answer.ok(told(stored.flow(), request.caller()));
    }

    /** The flow as shown, with what an OAuth 2.0 server says of it now. */
    private RegistrationFlow told(RegistrationFlow flow, Caller caller) {
        RegistrationFlow shown = support.binding().remasked(flow, caller);
        return support.challenges()
                .requestOf(flow, flow.oauth2LoginChallenge())
                .map(shown::withOauth2LoginRequest)
                .orElse(shown);
    }

    @Override
    public Answer<SuccessfulNativeRegistration> updateRegistrationFlowWithHttpInfo(UpdateRegistrationFlow request) {
        Submission submission = request.submission();
        return support.submitted(
                RegistrationFlow.class,
                request.flow(),
                submission,
                request.caller(),
                this::settled,
                (stored, caller) -> goOn(
                        stored,
                        caller,
                        support.hooks().payload(submission),
                        registration -> methods.evaluate(new RegistrationAttempt(registration, submission))));
    }

    @Override
    public Answer<SuccessfulNativeRegistration> goOn(
            FlowId flow, Caller caller, JsonObject payload, Function<OngoingRegistration, Input> evaluate) {
        return support.errors()
                .guard(
                        caller,
                        () -> goOn(
                                flows.require(RegistrationFlow.class, flow), caller, Optional.of(payload), evaluate));
    }

    /** Who signed in meanwhile, in another tab, is led to where this form would have led. */
    private Optional<Answer<SuccessfulNativeRegistration>> settled(StoredFlow<RegistrationFlow> stored, Caller caller) {
        return start.isEnabled()
                        && caller.isPage()
                        && sessions.find(caller, flows.now()).isPresent()
                ? Optional.of(signedInAlready(caller, target(stored), 302))
                : Optional.empty();
    }

    private String target(StoredFlow<RegistrationFlow> stored) {
        return flows.starts()
                .forChallenge(stored.flow())
                .orElseGet(() -> support.returnTo().of(stored.flow(), null));
    }

    private Answer<SuccessfulNativeRegistration> goOn(
            StoredFlow<RegistrationFlow> stored,
            Caller caller,
            Optional<JsonObject> payload,
            Function<OngoingRegistration, Input> evaluate) {
        Instant now = flows.now();
        start.requireEnabled();
        if (sessions.find(caller, now).isPresent()) {
            return signedInAlready(caller, target(stored), 302);
        }
        if (Flows.isOver(stored.flow(), now)) {
            return succeeded(stored.flow(), stored.flow().expiresAt(), caller);
        }
        return decided(new OngoingRegistration(stored, start.schemaOf(stored.flow()), caller, payload, now), evaluate);
    }

    private Answer<SuccessfulNativeRegistration> decided(
            OngoingRegistration registration, Function<OngoingRegistration, Input> evaluate) {
        try {
            return readable(registration, evaluate);
        } catch (StaleVersion overtaken) {
            FlowId id = registration.flow().id();
            return support.overtaken(flows.require(RegistrationFlow.class, id), registration.caller(), start.page());
        }
    }

    private Answer<SuccessfulNativeRegistration> readable(
            OngoingRegistration registration, Function<OngoingRegistration, Input> evaluate) {
        try {
            return carryOut(registration, evaluate.apply(registration));
        } catch (Unreadable unreadable) {
            return carryOut(registration, methods.unreadable(unreadable));
        }
    }

    private Answer<SuccessfulNativeRegistration> carryOut(OngoingRegistration registration, Input input) {
        var step = RegistrationMachine.advance(
                ChallengeState.of(registration.flow().state()), input);
        return switch (step.effect()) {
            case Effect.Show show -> show(registration, step.next(), show);
            case Effect.Send send -> send(registration, step.next(), send);
            case Effect.Leave(var elsewhere) -> leave(registration, elsewhere);
            case Effect.StartOver(Instant at, var after) -> startOver(registration, at, after);
            case Effect.SignIn(var person) -> person.signIn(registration);
            case Effect.Register(var account) -> register(registration, step.next(), account);
        };
    }

    private Answer<SuccessfulNativeRegistration> register(
            OngoingRegistration registration, ChallengeState next, Input.Complete account) {
        OngoingRegistration remembering = registration.remembering(new Remembered(account.by(), account.memory()));
        return switch (completion.complete(remembering, account, next.published())) {
            case RegistrationCompletion.Outcome.Made(var answer) -> answer;
            case RegistrationCompletion.Outcome.Taken(var why) ->
                taken.settle(registration, account)
                        .orElseGet(() -> show(registration, next, RegistrationMachine.taken(account, why)));
            case RegistrationCompletion.Outcome.Refused(var identity, var why) ->
                show(registration, next, refused(account, identity, why));
        };
    }

    private static Effect.Show refused(Input.Complete account, Optional<StoredIdentity> identity, List<Problem> why) {
        Map<String, Json> traits = identity.<Map<String, Json>>map(
                        one -> DottedPaths.leaves("traits", one.profile().traits()))
                .orElse(Map.of());
        return RegistrationMachine.refused(account, traits, why);
    }

    private Answer<SuccessfulNativeRegistration> show(
            OngoingRegistration registration, ChallengeState next, Effect.Show show) {
        var form = show.changes()
                .apply(Form.of(registration.flow().ui()))
                .sort(RegistrationForms.order(registration.schema()));
        RegistrationFlow flow = bounded(registration, form).withState(next.published());
        RegistrationFlow kept = next instanceof ChallengeState.ChooseMethod ? flow.withActive(show.by()) : flow;
        flows.update(registration
                .stored()
                .with(kept, Remembered.into(registration.stored().internal(), show.after())));
        return answer(registration, kept, show.transientPayload(), show.refuses());
    }

    private Answer<SuccessfulNativeRegistration> send(
            OngoingRegistration registration, ChallengeState next, Effect.Send send) {
        var form = send.changes().apply(Form.of(registration.flow().ui()));
        RegistrationFlow kept =
                bounded(registration, form).withActive(send.by()).withState(next.published());
        JsonObject internal = send.offer().memory().into(registration.stored().internal(), send.by());
        support.work().write(stores -> {
            send.offer().messages().forEach(message -> support.courier().keep(stores, message));
            return Flows.update(stores, registration.stored().with(kept, internal));
        });
        return answer(registration, kept, Optional.of(send.transientPayload()), false);
    }

    private RegistrationFlow bounded(OngoingRegistration registration, Form form) {
        return registration.flow().withUi(flows.bounded(registration.flow().ui(), form.done()));
    }

    private Answer<SuccessfulNativeRegistration> answer(
            OngoingRegistration registration,
            RegistrationFlow flow,
            Optional<JsonObject> transientPayload,
            boolean refuses) {
        if (registration.caller().isPage()) {
            return Flows.toPage(refuses ? 302 : 303, start.page(), flow.id());
        }
        RegistrationFlow shown = told(flow, registration.caller());
        throw FrontendErrors.flow(
                transientPayload.map(shown::withTransientPayload).orElse(shown));
    }

    private Answer<SuccessfulNativeRegistration> leave(OngoingRegistration registration, Input.Elsewhere leave) {
        flows.update(registration
                .remembering(new Remembered(leave.by(), leave.memory()))
                .stored());
        return Flows.elsewhere(leave.to(), registration.caller(), leave.cookies());
    }

    @Override
    public FlowId insteadOf(LoginFlow login, Caller caller) {
        return start.insteadOf(login, caller).id();
    }

    @Override
    public boolean isOpen() {
        return start.isEnabled();
    }

    private Answer<SuccessfulNativeRegistration> startOver(
            OngoingRegistration registration, Instant at, Remembered after) {
        flows.update(registration.remembering(after).stored());
        return succeeded(registration.flow(), at, registration.caller());
    }

    private Answer<SuccessfulNativeRegistration> succeeded(RegistrationFlow over, Instant at, Caller caller) {
        RegistrationFlow successor = start.succeed(over, at, caller);
        return flows.succeeded(at, successor.id(), caller, start.page());
    }
}
