package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The shell around {@link LoginMachine}: loads the flow, asks the methods, keeps the next state, signs people in. */
public final class LoginService implements LoginApi {
    private static final FlowKind KIND = FlowKind.LOGIN;
    private static final int TRIES = 3;

    private final LoginSettings settings;
    private final LoginStart start;
    private final LoginMethods methods;
    private final LoginCompletion completion;
    private final Sessions sessions;
    private final Flows flows;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final UnitOfWork work;
    private final Courier courier;
    private final Messages messages;

    public LoginService(
            LoginSettings settings,
            LoginStart start,
            LoginMethods methods,
            LoginCompletion completion,
            Sessions sessions,
            Flows flows,
            ReturnTo returnTo,
            ErrorPages errors,
            UnitOfWork work,
            Courier courier,
            Messages messages) {
        this.settings = settings;
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.sessions = sessions;
        this.flows = flows;
        this.returnTo = returnTo;
        this.errors = errors;
        this.work = work;
        this.courier = courier;
        this.messages = messages;
    }

    @Override
    public Answer<LoginFlow> createBrowserLoginFlowWithHttpInfo(CreateBrowserLoginFlow request) {
        return errors.guard(request.caller(), () -> start.open(LoginStart.StartRequest.of(request)));
    }

    @Override
    public Answer<LoginFlow> createNativeLoginFlowWithHttpInfo(CreateNativeLoginFlow request) {
        return start.open(LoginStart.StartRequest.of(request));
    }

    @Override
    public Answer<LoginFlow> getLoginFlowWithHttpInfo(GetLoginFlow request) {
        StoredFlow<LoginFlow> stored =
                flows.find(LoginFlow.class, request.id()).orElseThrow(() -> FrontendErrors.notFound(null));
        flows.requireOwner(stored, request.caller());
        if (Flows.isOver(stored.flow(), flows.now())) {
            throw flows.gone(stored.flow(), KIND, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        }
        return Answer.ok(stored.flow().withUi(flows.remasked(stored.flow(), request.caller())));
    }

    @Override
    public Answer<SuccessfulNativeLogin> updateLoginFlowWithHttpInfo(UpdateLoginFlow request) {
        return errors.guard(request.caller(), () -> update(request, TRIES));
    }

    /** @param tries how often it may be decided anew, as the account or the session changed meanwhile */
    private Answer<SuccessfulNativeLogin> update(UpdateLoginFlow request, int tries) {
        StoredFlow<LoginFlow> stored = flows.require(LoginFlow.class, request.flow());
        Caller caller = flows.submitting(stored, request.submission(), request.caller());
        return ErrorPages.within(caller, () -> {
            flows.requireOwnPage(stored, caller, request.submission());
            Instant now = flows.now();
            Optional<SignedInCaller> current = sessions.find(caller, now);
            return update(new LoginAttempt(stored, request.submission(), caller, current, now), request, tries);
        });
    }

    private Answer<SuccessfulNativeLogin> update(LoginAttempt attempt, UpdateLoginFlow request, int tries) {
        try {
            return update(attempt);
        } catch (StaleVersion overtaken) {
            StoredFlow<LoginFlow> fresh = flows.require(LoginFlow.class, request.flow());
            boolean flowStands = fresh.version() == attempt.stored().version();
            return flowStands && tries > 0 ? update(request, tries - 1) : overtaken(attempt, fresh.flow());
        }
    }

    private Answer<SuccessfulNativeLogin> update(LoginAttempt attempt) {
        StoredFlow<LoginFlow> stored = attempt.stored();
        Optional<SignedInCaller> current = attempt.current();
        if (current.isPresent() && isFulfilled(stored.flow(), current.get())) {
            return alreadySignedIn(attempt);
        }
        if (current.isEmpty() && !AssuranceLevel.AAL1.equals(stored.flow().requestedAal())) {
            throw FrontendErrors.aal1Required();
        }
        if (Flows.isOver(stored.flow(), attempt.now())) {
            LoginFlow successor = start.succeed(stored.flow(), stored.flow().expiresAt(), attempt.caller(), current);
            return flows.succeeded(stored.flow(), successor.id(), attempt.caller(), settings.uiUrl());
        }
        return decide(attempt);
    }

    private static boolean isFulfilled(LoginFlow flow, SignedInCaller current) {
        return !flow.refresh() && current.session().level().satisfies(Objects.requireNonNull(flow.requestedAal()));
    }

    private Answer<SuccessfulNativeLogin> alreadySignedIn(LoginAttempt attempt) {
        if (attempt.caller().isPage()) {
            return Answer.redirect(Urls.toUri(returnTo.standard()));
        }
        UiText why = messages.generic("Somebody is signed in already; ask for a refresh to prove it anew.");
        return carryOut(attempt, new LoginVerdict.Continue(new LoginMachine.Input.Objection(null, why)));
    }

    private Answer<SuccessfulNativeLogin> decide(LoginAttempt attempt) {
        try {
            return carryOut(attempt, methods.judge(attempt));
        } catch (Unreadable unreadable) {
            UiText why = messages.generic(unreadable.reason());
            return carryOut(attempt, new LoginVerdict.Continue(new LoginMachine.Input.Objection(null, why)));
        }
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. */
    private Answer<SuccessfulNativeLogin> overtaken(LoginAttempt attempt, LoginFlow fresh) {
        return Flows.overtaken(
                fresh.withUi(flows.remasked(fresh, attempt.caller())),
                messages.generic("This form was submitted twice at the same time; try again."),
                attempt.caller(),
                settings.uiUrl());
    }

    private Answer<SuccessfulNativeLogin> carryOut(LoginAttempt attempt, LoginVerdict verdict) {
        LoginMachine.State state = LoginStates.of(attempt.flow().state());
        return switch (verdict) {
            case LoginVerdict.NotMine none ->
                follow(
                        attempt,
                        LoginMachine.advance(state, new LoginMachine.Input.NoMethod(messages.noLoginMethod())),
                        Optional.empty(),
                        Optional.empty());
            case LoginVerdict.Continue(var input, var payload, var sent) ->
                follow(attempt, LoginMachine.advance(state, input), payload, sent);
            case LoginVerdict.Proof proof
            when completion.lacksVerifiedAddress(proof) ->
                follow(
                        attempt.chosen(proof.method()),
                        LoginMachine.advance(
                                state, new LoginMachine.Input.Objection(null, messages.addressNotVerified())),
                        Optional.empty(),
                        Optional.empty());
            case LoginVerdict.Proof proof
            when isForeignRefresh(attempt, proof) ->
                follow(
                        attempt,
                        LoginMachine.advance(
                                state,
                                new LoginMachine.Input.Objection(
                                        null,
                                        messages.generic(
                                                "This code is of another account than the one that is signed in."))),
                        Optional.empty(),
                        Optional.empty());
            case LoginVerdict.Proof proof -> {
                var step = LoginMachine.advance(state, new LoginMachine.Input.Proven(proof.method()));
                LoginAttempt remembering = proof.secrets() == null ? attempt : attempt.remembering(proof.secrets());
                yield completion.complete(remembering, proof, LoginStates.nameOf(step.next()));
            }
        };
    }

    /** Who proves themselves anew by a code does not become somebody else; a password says whose it is, and a code does not. */
    private static boolean isForeignRefresh(LoginAttempt attempt, LoginVerdict.Proof proof) {
        return attempt.flow().refresh()
                && proof.method().equals(CredentialType.CODE)
                && attempt.current()
                        .filter(own ->
                                !own.identity().id().equals(proof.identity().id()))
                        .isPresent();
    }

    private Answer<SuccessfulNativeLogin> follow(
            LoginAttempt attempt,
            LoginMachine.Step step,
            Optional<JsonObject> payload,
            Optional<LoginVerdict.Sent> sent) {
        LoginAttempt remembering =
                sent.map(one -> attempt.remembering(one.secrets())).orElse(attempt);
        Optional<Outgoing> leaving = sent.map(LoginVerdict.Sent::message);
        LoginFlow flow = attempt.flow().withState(LoginStates.nameOf(step.next()));
        Form form = Form.of(flow.ui());
        return switch (step.effect()) {
            case LoginMachine.Effect.Refuse(FormChanges changes) -> {
                var ui = changes.apply(form).sort(LoginForms.ORDER).done();
                yield show(remembering, flow.withUi(ui), leaving, payload);
            }
            case LoginMachine.Effect.Ask(var method, FormChanges changes) -> {
                var ui = changes.apply(form).done();
                yield show(
                        remembering,
                        flow.withActive(new MethodName(method.value())).withUi(ui),
                        leaving,
                        payload);
            }
            case LoginMachine.Effect.SendCode(FormChanges changes) -> {
                var ui = changes.apply(form).done();
                yield show(remembering, flow.withActive(MethodName.CODE).withUi(ui), leaving, payload);
            }
            case LoginMachine.Effect.StartOver(Instant at) -> startOver(remembering, at);
            case LoginMachine.Effect.SignIn signIn -> throw new IllegalStateException("signing in needs a proof");
        };
    }

    private Answer<SuccessfulNativeLogin> show(
            LoginAttempt attempt, LoginFlow next, Optional<Outgoing> leaving, Optional<JsonObject> payload) {
        work.write(stores -> {
            leaving.ifPresent(message -> courier.keep(stores, message));
            return Flows.update(stores, attempt.stored().with(next));
        });
        return answer(next, attempt.caller(), payload);
    }

    /** A code was over before the flow was. */
    private Answer<SuccessfulNativeLogin> startOver(LoginAttempt attempt, Instant at) {
        flows.update(attempt.stored());
        LoginFlow successor = start.succeed(attempt.flow(), at, attempt.caller(), attempt.current());
        return flows.succeeded(at, successor.id(), attempt.caller(), settings.uiUrl());
    }

    private Answer<SuccessfulNativeLogin> answer(LoginFlow flow, Caller caller, Optional<JsonObject> payload) {
        if (caller.isPage()) {
            return Flows.toPage(303, settings.uiUrl(), flow.id());
        }
        LoginFlow shown = flow.withUi(flows.remasked(flow, caller));
        throw FrontendErrors.flow(payload.map(shown::withTransientPayload).orElse(shown));
    }
}
