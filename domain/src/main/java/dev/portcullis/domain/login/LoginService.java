package dev.portcullis.domain.login;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.Completed;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.login.LoginMachine.Effect;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The shell around {@link LoginMachine}: loads the flow, asks the method, and carries out what the machine decides. */
public final class LoginService implements LoginApi, LoginContinuation {
    private static final FlowKind KIND = FlowKind.LOGIN;
    private static final int TRIES = 3;

    private final LoginStart start;
    private final LoginMethods methods;
    private final LoginCompletion completion;
    private final LoginLinking linking;
    private final Sessions sessions;
    private final FlowSupport support;
    private final Flows flows;

    public LoginService(
            LoginStart start,
            LoginMethods methods,
            LoginCompletion completion,
            LoginLinking linking,
            Sessions sessions,
            FlowSupport support) {
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.linking = linking;
        this.sessions = sessions;
        this.support = support;
        this.flows = support.flows();
    }

    @Override
    public Answer<LoginFlow> createBrowserLoginFlowWithHttpInfo(CreateBrowserLoginFlow request) {
        return support.errors().guard(request.caller(), () -> start.open(LoginRequest.of(request)));
    }

    @Override
    public Answer<LoginFlow> createNativeLoginFlowWithHttpInfo(CreateNativeLoginFlow request) {
        return start.open(LoginRequest.of(request));
    }

    @Override
    public Answer<LoginFlow> getLoginFlowWithHttpInfo(GetLoginFlow request) {
        StoredFlow<LoginFlow> stored = support.fetched(LoginFlow.class, KIND, request.id(), request.caller());
        return Answer.ok(told(stored.flow(), request.caller()));
    }

    /** The flow as shown, with what an OAuth 2.0 server says of it now. */
    private LoginFlow told(LoginFlow flow, Caller caller) {
        LoginFlow shown = support.binding().remasked(flow, caller);
        return support.challenges()
                .requestOf(flow, flow.oauth2LoginChallenge())
                .map(shown::withOauth2LoginRequest)
                .orElse(shown);
    }

    @Override
    public Answer<SuccessfulNativeLogin> updateLoginFlowWithHttpInfo(UpdateLoginFlow request) {
        Submission submission = request.submission();
        return support.submitted(
                LoginFlow.class,
                request.flow(),
                submission,
                request.caller(),
                this::settled,
                (stored, caller) ->
                        goOn(stored, caller, login -> methods.evaluate(new LoginAttempt(login, submission)), TRIES));
    }

    @Override
    public Answer<SuccessfulNativeLogin> goOn(FlowId flow, Caller caller, Function<OngoingLogin, Input> evaluate) {
        return support.errors().guard(caller, () -> goOn(flows.require(LoginFlow.class, flow), caller, evaluate, 0));
    }

    /** @param tries how often it may be decided anew, as the account or the session changed meanwhile */
    private Answer<SuccessfulNativeLogin> goOn(
            StoredFlow<LoginFlow> stored, Caller caller, Function<OngoingLogin, Input> evaluate, int tries) {
        OngoingLogin login = ongoing(stored, caller);
        try {
            return decided(login, evaluate);
        } catch (StaleVersion overtaken) {
            StoredFlow<LoginFlow> fresh =
                    flows.require(LoginFlow.class, stored.flow().id());
            return fresh.version() == stored.version() && tries > 0
                    ? goOn(fresh, caller, evaluate, tries - 1)
                    : support.overtaken(fresh, caller, start.page());
        }
    }

    private OngoingLogin ongoing(StoredFlow<LoginFlow> stored, Caller caller) {
        Instant now = flows.now();
        return new OngoingLogin(stored, caller, sessions.find(caller, now), now);
    }

    private Answer<SuccessfulNativeLogin> decided(OngoingLogin login, Function<OngoingLogin, Input> evaluate) {
        if (login.isProven() && !login.flow().refresh()) {
            return alreadySignedIn(login);
        }
        if (login.current().isEmpty() && login.asksForSecondFactor()) {
            throw FrontendErrors.aal1Required();
        }
        if (Flows.isOver(login.flow(), login.now())) {
            return succeeded(login, login.flow().expiresAt());
        }
        return readable(login, evaluate);
    }

    /** Who signed in meanwhile, in another tab, is led to where this form would have led. */
    private Optional<Answer<SuccessfulNativeLogin>> settled(StoredFlow<LoginFlow> stored, Caller caller) {
        if (!caller.isPage()) {
            return Optional.empty();
        }
        OngoingLogin login = ongoing(stored, caller);
        return login.isProven() && !login.flow().refresh() ? Optional.of(alreadySignedIn(login)) : Optional.empty();
    }

    /** An OAuth 2.0 server is still to be answered: whether this session will do, a new start of the login finds out. */
    private Answer<SuccessfulNativeLogin> alreadySignedIn(OngoingLogin login) {
        Optional<String> again = flows.starts().forChallenge(login.flow());
        if (login.caller().isPage()) {
            return Answer.redirect(
                    Urls.toUri(again.orElseGet(() -> support.returnTo().of(login.flow(), null))));
        }
        if (again.isPresent()) {
            throw FrontendErrors.locationChange(again.get());
        }
        return refuse(login, "Somebody is signed in already; ask for a refresh to prove it anew.");
    }

    private Answer<SuccessfulNativeLogin> readable(OngoingLogin login, Function<OngoingLogin, Input> evaluate) {
        try {
            return carryOut(login, evaluate.apply(login));
        } catch (Unreadable unreadable) {
            var problem = Problem.of(unreadable, support.messages());
            return carryOut(login, Input.Refused.of(unreadable.place().entered(), List.of(problem)));
        }
    }

    private Answer<SuccessfulNativeLogin> refuse(OngoingLogin login, String why) {
        return carryOut(login, Input.Refused.because(support.messages().generic(why)));
    }

    private Answer<SuccessfulNativeLogin> carryOut(OngoingLogin login, Input input) {
        var step = LoginMachine.advance(
                ChallengeState.of(login.flow().state()), completion.admitted(joined(login, input)));
        LoginFlow flow = login.flow().withState(step.next().published());
        return switch (step.effect()) {
            case Effect.NoMethod none -> refuse(login, flow, noMethod(), List.of());
            case Effect.Refuse(Input.Refused(var by, var changes, var after)) ->
                refuse(login, by == null ? flow : flow.withActive(by), changes, after);
            case Effect.Show(Input.Turned(var by, var form, var payload)) ->
                show(login, flow.withActive(by), form, payload);
            case Effect.Leave(var elsewhere) -> leave(login, elsewhere);
            case Effect.SignUp(Newcomer newcomer) -> newcomer.signUp(login);
            case Effect.StartOver(Instant at, var after) -> startOver(login, at, after);
            case Effect.SignIn(var proven) -> signIn(login, proven, flow);
        };
    }

    private Input joined(OngoingLogin login, Input input) {
        return linking.join(login, input, proven -> completion.owes(login, proven, methods.counted(login, proven)));
    }

    private Answer<SuccessfulNativeLogin> signIn(OngoingLogin login, Input.Proven proven, LoginFlow flow) {
        var after = List.of(new Remembered(proven.by(), proven.memory()));
        LoginFlow next = flow.withActive(proven.by());
        return switch (completion.complete(login.remembering(after), proven, methods.counted(login, proven), next)) {
            case Completed.Answered(var answer) -> answer;
            case Completed.Refused(var why) -> refuse(login, next, FormChanges.refusing(Map.of(), why), after);
        };
    }

    @Override
    public <T> Answer<T> prove(Origin origin, Caller caller, AccountToProve account) {
        LoginFlow login = start.successors().toProve(origin, caller, account);
        if (caller.isPage()) {
            String page = Urls.withParameter(start.page(), "flow", login.id().toString());
            return Answer.redirect(303, Urls.toUri(Urls.withParameter(page, "no_org_ui", "true")));
        }
        throw FrontendErrors.flow(support.binding().remasked(login, caller).withTransientPayload(JsonObject.EMPTY));
    }

    @Override
    public FlowId insteadOf(RegistrationFlow registration, Caller caller) {
        return start.successors().insteadOf(Origin.of(registration), caller).id();
    }

    /** The form then has a token's node, also in native flows. */
    private FormChanges noMethod() {
        return FormChanges.refusing(Map.of(), List.of())
                .and(new FormChange.AddIfAbsent(Nodes.csrf("")))
                .and(new FormChange.AddMessage(support.messages().of(Phrase.NO_LOGIN_METHOD)));
    }

    private Answer<SuccessfulNativeLogin> refuse(
            OngoingLogin login, LoginFlow flow, FormChanges changes, List<Remembered> after) {
        var ui = changes.apply(Form.of(flow.ui())).sort(LoginForms.ORDER).done();
        LoginFlow next = flow.withUi(ui);
        flows.update(login.remembering(after).stored().with(next));
        return answer(next, login.caller(), Optional.empty());
    }

    private Answer<SuccessfulNativeLogin> show(
            OngoingLogin login, LoginFlow flow, OfferedForm form, Optional<JsonObject> payload) {
        LoginFlow next = flow.withUi(form.changes().apply(Form.of(flow.ui())).done());
        support.work().write(stores -> {
            form.messages().forEach(message -> support.courier().keep(stores, message));
            return Flows.update(
                    stores, login.remembering(form.memories()).stored().with(next));
        });
        return answer(next, login.caller(), payload);
    }

    private Answer<SuccessfulNativeLogin> leave(OngoingLogin login, Input.Elsewhere leave) {
        LoginFlow flow = login.flow()
                .withUi(leave.meanwhile().apply(Form.of(login.flow().ui())).done());
        // Who is to come back goes on by this method.
        LoginFlow next = leave.cookies().isEmpty() ? flow : flow.withActive(leave.by());
        flows.update(login.remembering(List.of(new Remembered(leave.by(), leave.memory())))
                .stored()
                .with(next));
        return Flows.elsewhere(leave.to(), login.caller(), leave.cookies());
    }

    private Answer<SuccessfulNativeLogin> startOver(OngoingLogin login, Instant at, Remembered after) {
        flows.update(login.remembering(List.of(after)).stored());
        return succeeded(login, at);
    }

    private Answer<SuccessfulNativeLogin> succeeded(OngoingLogin login, Instant at) {
        LoginFlow successor = start.successors().succeed(login, at);
        return flows.succeeded(at, successor.id(), login.caller(), start.page());
    }

    private Answer<SuccessfulNativeLogin> answer(LoginFlow flow, Caller caller, Optional<JsonObject> payload) {
        if (caller.isPage()) {
            return Flows.toPage(303, start.page(), flow.id());
        }
        LoginFlow shown = told(flow, caller);
        throw FrontendErrors.flow(payload.map(shown::withTransientPayload).orElse(shown));
    }
}
