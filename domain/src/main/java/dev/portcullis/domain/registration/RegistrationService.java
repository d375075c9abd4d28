package dev.portcullis.domain.registration;

import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.registration.RegistrationMachine.Effect;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMachine.State;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The shell around {@link RegistrationMachine}: loads the flow, asks the method, and carries out what the machine decides. */
public final class RegistrationService implements RegistrationApi {
    private static final FlowKind KIND = FlowKind.REGISTRATION;

    private final RegistrationStart start;
    private final RegistrationMethods methods;
    private final RegistrationCompletion completion;
    private final Sessions sessions;
    private final FlowSupport support;
    private final Flows flows;

    public RegistrationService(
            RegistrationStart start,
            RegistrationMethods methods,
            RegistrationCompletion completion,
            Sessions sessions,
            FlowSupport support) {
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.sessions = sessions;
        this.support = support;
        this.flows = support.flows();
    }

    @Override
    public Answer<RegistrationFlow> createBrowserRegistrationFlowWithHttpInfo(CreateBrowserRegistrationFlow request) {
        return support.errors().guard(request.caller(), () -> {
            if (request.loginChallenge() != null && !request.loginChallenge().isEmpty()) {
                throw FrontendErrors.invalidConfiguration(
                        "A login_challenge needs oauth2_provider.url to be configured.");
            }
            support.returnTo().check(request.afterVerificationReturnTo());
            return open(new RegistrationStart.Request(
                    FlowType.BROWSER, request.returnTo(), request.identitySchema(), false, request.caller()));
        });
    }

    @Override
    public Answer<RegistrationFlow> createNativeRegistrationFlowWithHttpInfo(CreateNativeRegistrationFlow request) {
        return open(new RegistrationStart.Request(
                FlowType.API,
                request.returnTo(),
                request.identitySchema(),
                request.returnSessionTokenExchangeCode(),
                request.caller()));
    }

    private Answer<RegistrationFlow> open(RegistrationStart.Request request) {
        start.requireEnabled();
        support.returnTo().check(request.target(), request.caller());
        TraitSchema schema = start.selectable(request.schema());
        return sessions.find(request.caller(), flows.now()).isPresent()
                ? signedInAlready(request.caller(), support.returnTo().orStandard(request.target()), 303)
                : start.open(request, schema);
    }

    private static <T> Answer<T> signedInAlready(Caller caller, String target, int status) {
        if (caller.isPage()) {
            return Answer.redirect(status, Urls.toUri(target));
        }
        throw FrontendErrors.sessionAlreadyAvailable(
                "Somebody is signed in already; sign out to register another account.");
    }

    @Override
    public Answer<RegistrationFlow> getRegistrationFlowWithHttpInfo(GetRegistrationFlow request) {
        start.requireEnabled();
        StoredFlow<RegistrationFlow> stored =
                flows.find(RegistrationFlow.class, request.id()).orElseThrow(() -> FrontendErrors.notFound(null));
        flows.requireOwner(stored, request.caller());
        if (Flows.isOver(stored.flow(), flows.now())) {
            throw flows.gone(stored.flow(), KIND, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        }
        return Answer.ok(shown(stored.flow(), request.caller()));
    }

    private RegistrationFlow shown(RegistrationFlow flow, Caller caller) {
        return flow.withUi(flows.remasked(flow, caller));
    }

    @Override
    public Answer<SuccessfulNativeRegistration> updateRegistrationFlowWithHttpInfo(UpdateRegistrationFlow request) {
        return support.errors().guard(request.caller(), () -> update(request));
    }

    private Answer<SuccessfulNativeRegistration> update(UpdateRegistrationFlow request) {
        StoredFlow<RegistrationFlow> stored = flows.require(RegistrationFlow.class, request.flow());
        Caller caller = flows.submitting(stored, request.submission(), request.caller());
        return ErrorPages.within(caller, () -> update(stored, request.submission(), caller));
    }

    private Answer<SuccessfulNativeRegistration> update(
            StoredFlow<RegistrationFlow> stored, Submission submission, Caller caller) {
        flows.requireOwnPage(stored, caller, submission);
        Instant now = flows.now();
        start.requireEnabled();
        if (sessions.find(caller, now).isPresent()) {
            return signedInAlready(caller, support.returnTo().standard(), 302);
        }
        if (Flows.isOver(stored.flow(), now)) {
            RegistrationFlow successor =
                    start.succeed(stored.flow(), stored.flow().expiresAt(), caller);
            return flows.succeeded(stored.flow(), successor.id(), caller, start.page());
        }
        return decided(new RegistrationAttempt(stored, start.schemaOf(stored.flow()), submission, caller, now));
    }

    private Answer<SuccessfulNativeRegistration> decided(RegistrationAttempt attempt) {
        try {
            return readable(attempt);
        } catch (StaleVersion overtaken) {
            return overtaken(attempt);
        }
    }

    private Answer<SuccessfulNativeRegistration> readable(RegistrationAttempt attempt) {
        try {
            return carryOut(attempt, methods.evaluate(attempt));
        } catch (Unreadable unreadable) {
            return carryOut(attempt, methods.unreadable(unreadable));
        }
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. */
    private Answer<SuccessfulNativeRegistration> overtaken(RegistrationAttempt attempt) {
        RegistrationFlow fresh =
                flows.require(RegistrationFlow.class, attempt.flow().id()).flow();
        return Flows.overtaken(
                shown(fresh, attempt.caller()),
                support.messages().generic("This form was submitted twice at the same time; try again."),
                attempt.caller(),
                start.page());
    }

    private Answer<SuccessfulNativeRegistration> carryOut(RegistrationAttempt attempt, Input input) {
        var step = RegistrationMachine.advance(State.of(attempt.flow().state()), input);
        return switch (step.effect()) {
            case Effect.Show show -> show(attempt, step.next(), show);
            case Effect.Send send -> send(attempt, step.next(), send);
            case Effect.Leave(var by, URI to, var memory) -> leave(attempt, by, to, memory);
            case Effect.StartOver(Instant at, var after) -> startOver(attempt, at, after);
            case Effect.Register(var account) -> register(attempt, step.next(), account);
        };
    }

    private Answer<SuccessfulNativeRegistration> register(
            RegistrationAttempt attempt, State next, Input.Complete account) {
        RegistrationAttempt remembering = attempt.remembering(new Remembered(account.by(), account.memory()));
        return switch (completion.complete(remembering, account, next.published())) {
            case RegistrationCompletion.Outcome.Made(var answer) -> answer;
            case RegistrationCompletion.Outcome.Taken(var why) ->
                show(attempt, next, RegistrationMachine.taken(account, why));
        };
    }

    private Answer<SuccessfulNativeRegistration> show(RegistrationAttempt attempt, State next, Effect.Show show) {
        var form = show.changes().apply(Form.of(attempt.flow().ui())).sort(RegistrationForms.order(attempt.schema()));
        RegistrationFlow flow = bounded(attempt, form).withState(next.published());
        RegistrationFlow kept = next instanceof State.ChooseMethod ? flow.withActive(null) : flow;
        flows.update(
                attempt.stored().with(kept, Remembered.into(attempt.stored().internal(), show.after())));
        return answer(attempt, kept, show.transientPayload());
    }

    private Answer<SuccessfulNativeRegistration> send(RegistrationAttempt attempt, State next, Effect.Send send) {
        var form = send.changes().apply(Form.of(attempt.flow().ui()));
        RegistrationFlow kept = bounded(attempt, form).withActive(send.by()).withState(next.published());
        JsonObject internal = send.offer().memory().into(attempt.stored().internal(), send.by());
        support.work().write(stores -> {
            send.offer().messages().forEach(message -> support.courier().keep(stores, message));
            return Flows.update(stores, attempt.stored().with(kept, internal));
        });
        return answer(attempt, kept, Optional.of(send.transientPayload()));
    }

    private RegistrationFlow bounded(RegistrationAttempt attempt, Form form) {
        return attempt.flow().withUi(flows.bounded(attempt.flow().ui(), form.done()));
    }

    private Answer<SuccessfulNativeRegistration> answer(
            RegistrationAttempt attempt, RegistrationFlow flow, Optional<JsonObject> transientPayload) {
        if (attempt.caller().isPage()) {
            return Flows.toPage(transientPayload.isPresent() ? 303 : 302, start.page(), flow.id());
        }
        RegistrationFlow shown = shown(flow, attempt.caller());
        throw FrontendErrors.flow(
                transientPayload.map(shown::withTransientPayload).orElse(shown));
    }

    private Answer<SuccessfulNativeRegistration> leave(
            RegistrationAttempt attempt, MethodName by, URI to, Memory memory) {
        flows.update(attempt.remembering(new Remembered(by, memory)).stored());
        if (attempt.caller().isPage()) {
            return Answer.redirect(303, to);
        }
        throw FrontendErrors.locationChange(to.toString());
    }

    private Answer<SuccessfulNativeRegistration> startOver(RegistrationAttempt attempt, Instant at, Remembered after) {
        flows.update(attempt.remembering(after).stored());
        RegistrationFlow successor = start.succeed(attempt.flow(), at, attempt.caller());
        return flows.succeeded(at, successor.id(), attempt.caller(), start.page());
    }
}
