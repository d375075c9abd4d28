package dev.portcullis.domain.registration;

import dev.portcullis.domain.configuration.RegistrationSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMachine.Problem;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell around {@link RegistrationMachine}: loads the flow, asks the methods, keeps the next state, makes accounts. */
public final class RegistrationService implements RegistrationApi {
    private static final FlowKind KIND = FlowKind.REGISTRATION;
    private static final int EXCHANGE_CODE_LENGTH = 64;

    private final RegistrationSettings settings;
    private final RegistrationForms forms;
    private final RegistrationMethods methods;
    private final RegistrationCompletion completion;
    private final TraitSchemas schemas;
    private final Sessions sessions;
    private final FlowDesk desk;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final UnitOfWork work;
    private final Courier courier;
    private final SecretSource secrets;
    private final Messages messages;

    public RegistrationService(
            RegistrationSettings settings,
            RegistrationForms forms,
            RegistrationMethods methods,
            RegistrationCompletion completion,
            TraitSchemas schemas,
            Sessions sessions,
            FlowDesk desk,
            ReturnTo returnTo,
            ErrorPages errors,
            UnitOfWork work,
            Courier courier,
            SecretSource secrets,
            Messages messages) {
        this.settings = settings;
        this.forms = forms;
        this.methods = methods;
        this.completion = completion;
        this.schemas = schemas;
        this.sessions = sessions;
        this.desk = desk;
        this.returnTo = returnTo;
        this.errors = errors;
        this.work = work;
        this.courier = courier;
        this.secrets = secrets;
        this.messages = messages;
    }

    @Override
    public Answer<RegistrationFlow> createBrowserRegistrationFlowWithHttpInfo(CreateBrowserRegistrationFlow request) {
        return errors.guard(request.caller(), () -> {
            if (request.loginChallenge() != null && !request.loginChallenge().isEmpty()) {
                throw Refusals.invalidConfiguration("A login_challenge needs oauth2_provider.url to be configured.");
            }
            returnTo.check(request.afterVerificationReturnTo());
            return open(FlowType.BROWSER, request.returnTo(), request.identitySchema(), false, request.caller());
        });
    }

    @Override
    public Answer<RegistrationFlow> createNativeRegistrationFlowWithHttpInfo(CreateNativeRegistrationFlow request) {
        return open(
                FlowType.API,
                request.returnTo(),
                request.identitySchema(),
                request.returnSessionTokenExchangeCode(),
                request.caller());
    }

    private Answer<RegistrationFlow> open(
            FlowType type, @Nullable String target, @Nullable String wanted, boolean exchange, Caller caller) {
        requireEnabled();
        returnTo.check(target, caller);
        TraitSchema schema = selectable(wanted);
        if (sessions.find(caller, desk.now()).isPresent()) {
            return signedInAlready(caller, returnTo.orStandard(target), 303);
        }
        Opening opening = desk.open(type, settings.lifespan(), caller);
        var chosen = wanted == null || wanted.isEmpty() ? null : wanted;
        RegistrationFlow flow = make(opening, caller.requestUrl(), target, schema, chosen, List.of());
        desk.keep(flow, opening.internal());
        RegistrationFlow shown =
                exchange ? flow.withSessionTokenExchangeCode(secrets.alphanumeric(EXCHANGE_CODE_LENGTH)) : flow;
        return opening.answer(shown, caller, settings.uiUrl());
    }

    private void requireEnabled() {
        if (!settings.enabled()) {
            throw Refusals.flowDisabled(KIND);
        }
    }

    private TraitSchema selectable(@Nullable String wanted) {
        return wanted == null || wanted.isEmpty()
                ? schemas.standard()
                : schemas.named(wanted)
                        .filter(schema -> schema.selectable() || schema.equals(schemas.standard()))
                        .orElseThrow(
                                () -> Refusals.badRequest("No identity schema of this name is open to registration."));
    }

    private static <T> Answer<T> signedInAlready(Caller caller, String target, int status) {
        if (caller.isPage()) {
            return Answer.redirect(status, Urls.toUri(target));
        }
        throw Refusals.sessionAlreadyAvailable("Somebody is signed in already; sign out to register another account.");
    }

    private RegistrationFlow make(
            Opening opening,
            String requestUrl,
            @Nullable String target,
            TraitSchema schema,
            @Nullable String chosen,
            List<UiText> notices) {
        var ui = Form.to(desk.action(KIND, opening.id()), forms.first(schema, opening.csrfToken(), Map.of(), List.of()))
                .done()
                .withMessages(notices);
        return new RegistrationFlow(
                opening.id(),
                null,
                null,
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                requestUrl,
                target == null || target.isEmpty() ? null : target,
                null,
                ui,
                null,
                null,
                null,
                FlowState.CHOOSE_METHOD,
                chosen);
    }

    @Override
    public Answer<RegistrationFlow> getRegistrationFlowWithHttpInfo(GetRegistrationFlow request) {
        requireEnabled();
        StoredFlow<RegistrationFlow> stored =
                desk.find(RegistrationFlow.class, request.id()).orElseThrow(() -> Refusals.notFound(null));
        desk.requireOwner(stored, request.caller());
        if (FlowDesk.isOver(stored.flow(), desk.now())) {
            throw desk.gone(stored.flow(), KIND, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        }
        return Answer.ok(stored.flow().withUi(desk.remasked(stored.flow(), request.caller())));
    }

    @Override
    public Answer<SuccessfulNativeRegistration> updateRegistrationFlowWithHttpInfo(UpdateRegistrationFlow request) {
        return errors.guard(request.caller(), () -> update(request));
    }

    private Answer<SuccessfulNativeRegistration> update(UpdateRegistrationFlow request) {
        StoredFlow<RegistrationFlow> stored = desk.require(RegistrationFlow.class, request.flow());
        Caller caller = desk.submitting(stored, request.submission(), request.caller());
        return ErrorPages.within(caller, () -> update(stored, request.submission(), caller));
    }

    private Answer<SuccessfulNativeRegistration> update(
            StoredFlow<RegistrationFlow> stored, Submission submission, Caller caller) {
        desk.requireOwnPage(stored, caller, submission);
        Instant now = desk.now();
        requireEnabled();
        if (sessions.find(caller, now).isPresent()) {
            return signedInAlready(caller, returnTo.standard(), 302);
        }
        if (FlowDesk.isOver(stored.flow(), now)) {
            RegistrationFlow successor = succeed(stored.flow(), stored.flow().expiresAt(), caller);
            return desk.succeeded(stored.flow(), successor.id(), caller, settings.uiUrl());
        }
        return decide(new RegistrationAttempt(stored, schemaOf(stored.flow()), submission, caller, now));
    }

    private TraitSchema schemaOf(RegistrationFlow flow) {
        return Optional.ofNullable(flow.identitySchema())
                .flatMap(schemas::named)
                .orElse(schemas.standard());
    }

    /** @param at when the flow, or its code, was over */
    private RegistrationFlow succeed(RegistrationFlow over, Instant at, Caller caller) {
        Opening opening = desk.open(over.type(), settings.lifespan(), caller);
        List<UiText> notices = List.of(messages.registrationFlowExpired(at));
        RegistrationFlow flow =
                make(opening, over.requestUrl(), over.returnTo(), schemaOf(over), over.identitySchema(), notices);
        desk.keep(flow, opening.internal());
        return flow;
    }

    private Answer<SuccessfulNativeRegistration> decide(RegistrationAttempt attempt) {
        try {
            return decideReadable(attempt);
        } catch (StaleVersion overtaken) {
            return overtaken(attempt);
        }
    }

    private Answer<SuccessfulNativeRegistration> decideReadable(RegistrationAttempt attempt) {
        try {
            return carryOut(attempt, methods.judge(attempt));
        } catch (Unreadable unreadable) {
            return refuse(attempt, messages.generic(unreadable.reason()));
        }
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. */
    private Answer<SuccessfulNativeRegistration> overtaken(RegistrationAttempt attempt) {
        RegistrationFlow fresh =
                desk.require(RegistrationFlow.class, attempt.flow().id()).flow();
        return FlowDesk.overtaken(
                fresh.withUi(desk.remasked(fresh, attempt.caller())),
                messages.generic("This form was submitted twice at the same time; try again."),
                attempt.caller(),
                settings.uiUrl());
    }

    private Answer<SuccessfulNativeRegistration> taken(RegistrationAttempt attempt, UiText why) {
        RegistrationMachine.State state = RegistrationStates.of(attempt.flow().state());
        return follow(
                attempt, RegistrationMachine.advance(state, new Input.Taken(why)), Optional.empty(), Optional.empty());
    }

    /** The inputs stay as they are, a taken identifier included: observed on the reference server. */
    private Answer<SuccessfulNativeRegistration> refuse(RegistrationAttempt attempt, UiText why) {
        return carryOut(
                attempt, new RegistrationVerdict.Continue(new Input.Refused(Map.of(), List.of(new Problem("", why)))));
    }

    private Answer<SuccessfulNativeRegistration> carryOut(RegistrationAttempt attempt, RegistrationVerdict verdict) {
        RegistrationMachine.State state = RegistrationStates.of(attempt.flow().state());
        return switch (verdict) {
            case RegistrationVerdict.NotMine none -> refuse(attempt, messages.noRegistrationMethod());
            case RegistrationVerdict.Continue(Input input, var payload, var sent) ->
                follow(attempt, RegistrationMachine.advance(state, input), payload, sent);
            case RegistrationVerdict.Proof proof -> {
                var step = RegistrationMachine.advance(state, new Input.Complete(proof.method()));
                RegistrationAttempt remembering =
                        proof.secrets() == null ? attempt : attempt.remembering(proof.secrets());
                var result = completion.complete(remembering, proof, RegistrationStates.nameOf(step.next()));
                yield result.answer().orElseGet(() -> taken(remembering, result.refusal()));
            }
        };
    }

    private Answer<SuccessfulNativeRegistration> follow(
            RegistrationAttempt attempt,
            RegistrationMachine.Step step,
            Optional<JsonObject> payload,
            Optional<RegistrationVerdict.Sent> sent) {
        RegistrationAttempt remembering =
                sent.map(one -> attempt.remembering(one.secrets())).orElse(attempt);
        return switch (step.effect()) {
            case RegistrationMachine.Effect.Show(FormChanges changes) -> {
                var form = changes.apply(Form.of(attempt.flow().ui())).sort(RegistrationForms.order(attempt.schema()));
                boolean turned = step.next() instanceof RegistrationMachine.State.ChooseMethod;
                RegistrationFlow shown =
                        attempt.flow().withUi(desk.bounded(attempt.flow().ui(), form.done()));
                yield show(remembering, turned ? shown.withActive(null) : shown, step, payload, List.of());
            }
            case RegistrationMachine.Effect.SendCode(FormChanges changes) -> {
                var form = changes.apply(Form.of(attempt.flow().ui()));
                RegistrationFlow shown = attempt.flow()
                        .withUi(desk.bounded(attempt.flow().ui(), form.done()))
                        .withActive(MethodName.CODE);
                yield show(
                        remembering,
                        shown,
                        step,
                        payload,
                        sent.map(RegistrationVerdict.Sent::messages).orElse(List.of()));
            }
            case RegistrationMachine.Effect.StartOver(Instant at) -> {
                desk.update(remembering.stored());
                RegistrationFlow successor = succeed(attempt.flow(), at, attempt.caller());
                yield desk.succeeded(at, successor.id(), attempt.caller(), settings.uiUrl());
            }
            case RegistrationMachine.Effect.Register register ->
                throw new IllegalStateException("making an account needs a proof");
        };
    }

    private Answer<SuccessfulNativeRegistration> show(
            RegistrationAttempt attempt,
            RegistrationFlow flow,
            RegistrationMachine.Step step,
            Optional<JsonObject> payload,
            List<Outgoing> leaving) {
        RegistrationFlow next = flow.withState(RegistrationStates.nameOf(step.next()));
        work.write(stores -> {
            leaving.forEach(message -> courier.keep(stores, message));
            return FlowDesk.update(stores, attempt.stored().with(next));
        });
        if (attempt.caller().isPage()) {
            return FlowDesk.toPage(payload.isPresent() ? 303 : 302, settings.uiUrl(), flow.id());
        }
        RegistrationFlow shown = next.withUi(desk.remasked(next, attempt.caller()));
        throw Refusals.flow(payload.map(shown::withTransientPayload).orElse(shown));
    }
}
