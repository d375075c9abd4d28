package dev.portcullis.domain.settings;

import dev.portcullis.domain.configuration.AccountSettings;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell around {@link SettingsMachine}: who may, what is kept, what is answered. */
public final class SettingsService implements SettingsApi {
    private static final FlowKind KIND = FlowKind.SETTINGS;

    private final AccountSettings settings;
    private final SettingsForms forms;
    private final SettingsMethods methods;
    private final SettingsCompletion completion;
    private final PausedSubmissions paused;
    private final SettingsStart start;
    private final Sessions sessions;
    private final FlowDesk desk;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final UnitOfWork work;
    private final Messages messages;
    private final Places places;

    /**
     * Where people are led from settings.
     *
     * @param loginUi the page that shows logins
     * @param base the public address without a slash at its end
     */
    public record Places(String loginUi, String base) {
        String loginStart() {
            return base + "/self-service/login/browser";
        }

        String secondFactor(@Nullable String target) {
            String start = loginStart() + "?aal=aal2";
            return target == null ? start : Urls.withParameter(start, "return_to", target);
        }

        String refresh(SettingsFlow flow) {
            String back = base + "/self-service/settings?flow=" + flow.id();
            return Urls.withParameter(loginStart() + "?refresh=true", "return_to", back);
        }
    }

    public SettingsService(
            AccountSettings settings,
            SettingsForms forms,
            SettingsMethods methods,
            SettingsCompletion completion,
            PausedSubmissions paused,
            SettingsStart start,
            Sessions sessions,
            FlowDesk desk,
            ReturnTo returnTo,
            ErrorPages errors,
            UnitOfWork work,
            Messages messages,
            Places places) {
        this.settings = settings;
        this.forms = forms;
        this.methods = methods;
        this.completion = completion;
        this.paused = paused;
        this.start = start;
        this.sessions = sessions;
        this.desk = desk;
        this.returnTo = returnTo;
        this.errors = errors;
        this.work = work;
        this.messages = messages;
        this.places = places;
    }

    @Override
    public Answer<SettingsFlow> createBrowserSettingsFlowWithHttpInfo(CreateBrowserSettingsFlow request) {
        return errors.guard(request.caller(), () -> {
            Optional<SignedInCaller> current = sessions.find(request.caller(), desk.now());
            if (current.isEmpty() && request.caller().isPage()) {
                return toLogin(request.returnTo());
            }
            return open(FlowType.BROWSER, current, request.returnTo(), request.caller());
        });
    }

    private Answer<SettingsFlow> toLogin(@Nullable String target) {
        String start = places.loginStart();
        String next = target == null || target.isEmpty() ? start : Urls.withParameter(start, "return_to", target);
        return Answer.redirect(Urls.toUri(next));
    }

    @Override
    public Answer<SettingsFlow> createNativeSettingsFlowWithHttpInfo(CreateNativeSettingsFlow request) {
        return open(FlowType.API, sessions.find(request.caller(), desk.now()), null, request.caller());
    }

    private Answer<SettingsFlow> open(
            FlowType type, Optional<SignedInCaller> signedIn, @Nullable String target, Caller caller) {
        SignedInCaller current = signedIn.orElseThrow(Refusals::sessionInactive);
        boolean asked = target != null && !target.isEmpty();
        requireLevel(current, asked ? caller.requestUrl() : null);
        returnTo.check(target, caller);
        StoredIdentity identity = load(current);
        Opening opening = desk.open(type, settings.lifespan(), caller);
        SettingsFlow flow = start.make(opening, caller.requestUrl(), asked ? target : null, identity, List.of());
        work.write(stores -> {
            paused.forget(stores, identity.id());
            FlowDesk.keep(stores, flow, opening.internal());
            return flow;
        });
        return opening.answer(flow, caller, settings.uiUrl());
    }

    private void requireLevel(SignedInCaller current, @Nullable String target) {
        if (settings.requiresHighestLevel() && sessions.owesBeforeSettings(current.session(), current.identity())) {
            throw Refusals.secondFactorRequired(places.secondFactor(target));
        }
    }

    private StoredIdentity load(SignedInCaller current) {
        return work.read(stores -> stores.identities().find(current.identity().id()))
                .orElseThrow(Refusals::sessionInactive);
    }

    @Override
    public Answer<SettingsFlow> getSettingsFlowWithHttpInfo(GetSettingsFlow request) {
        Caller caller = request.caller();
        Optional<SignedInCaller> current = sessions.find(caller, desk.now());
        if (current.isEmpty()) {
            return nobody(caller);
        }
        StoredFlow<SettingsFlow> stored =
                desk.find(SettingsFlow.class, request.id()).orElseThrow(() -> Refusals.notFound(null));
        requireLevel(
                current.get(),
                Urls.withParameter(settings.uiUrl(), "flow", request.id().toString()));
        requireSame(stored.flow(), current.get());
        if (FlowDesk.isOver(stored.flow(), desk.now())) {
            throw desk.gone(stored.flow(), KIND, null);
        }
        return Answer.ok(stored.flow().withUi(desk.remasked(stored.flow(), caller)));
    }

    private <T> Answer<T> nobody(Caller caller) {
        if (caller.isPage()) {
            return Answer.redirect(302, Urls.toUri(places.loginUi()));
        }
        throw Refusals.unauthorized("No active session belongs to the credentials of this request.");
    }

    private static void requireSame(SettingsFlow flow, SignedInCaller current) {
        if (!flow.identity().id().equals(current.identity().id())) {
            throw Refusals.identityMismatch();
        }
    }

    @Override
    public Answer<SettingsFlow> updateSettingsFlowWithHttpInfo(UpdateSettingsFlow request) {
        return errors.guard(request.caller(), () -> update(request));
    }

    private Answer<SettingsFlow> update(UpdateSettingsFlow request) {
        Instant now = desk.now();
        Optional<SignedInCaller> signedIn = sessions.find(request.caller(), now);
        Optional<StoredFlow<SettingsFlow>> named =
                signedIn.isEmpty() && !request.caller().isPage() ? Optional.empty() : named(request);
        Caller caller = named.map(stored -> desk.submitting(stored, request.submission(), request.caller()))
                .orElse(request.caller());
        return ErrorPages.within(caller, () -> {
            if (signedIn.isEmpty()) {
                return nobody(caller);
            }
            FlowDesk.named(request.flow());
            StoredFlow<SettingsFlow> stored =
                    named.orElseThrow(() -> Refusals.notFound("There are no settings with this id."));
            return update(stored, request.submission(), caller, signedIn.get(), now);
        });
    }

    private Optional<StoredFlow<SettingsFlow>> named(UpdateSettingsFlow request) {
        return Optional.ofNullable(request.flow()).flatMap(id -> desk.find(SettingsFlow.class, id));
    }

    private Answer<SettingsFlow> update(
            StoredFlow<SettingsFlow> stored,
            Submission submission,
            Caller caller,
            SignedInCaller current,
            Instant now) {
        requireLevel(current, desk.action(KIND, stored.flow().id()));
        requireSame(stored.flow(), current);
        StoredIdentity identity = load(current);
        if (FlowDesk.isOver(stored.flow(), now)) {
            return desk.succeeded(
                    stored.flow(), succeed(stored.flow(), identity, caller).id(), caller, settings.uiUrl());
        }
        return decide(new SettingsAttempt(
                stored, submission, caller, current, identity, settings.privilegedFor(), false, now));
    }

    private SettingsFlow succeed(SettingsFlow over, StoredIdentity identity, Caller caller) {
        Opening opening = desk.open(over.type(), settings.lifespan(), caller);
        List<UiText> notices = List.of(messages.settingsFlowExpired(over.expiresAt()));
        SettingsFlow flow = start.make(opening, over.requestUrl(), over.returnTo(), identity, notices);
        desk.keep(flow, opening.internal());
        return flow;
    }

    private Answer<SettingsFlow> decide(SettingsAttempt attempt) {
        if (attempt.submission() instanceof Submission.Query && attempt.caller().isPage()) {
            Optional<Submission> waiting = paused.resume(attempt);
            if (waiting.isPresent()) {
                return judge(resumed(attempt, waiting.get())).with(paused.emptied());
            }
        }
        desk.requireToken(attempt.stored(), attempt.caller(), attempt.submission());
        return judge(attempt);
    }

    private static SettingsAttempt resumed(SettingsAttempt attempt, Submission submission) {
        return new SettingsAttempt(
                attempt.stored(),
                submission,
                attempt.caller(),
                attempt.current(),
                attempt.identity(),
                attempt.privilegedFor(),
                true,
                attempt.now());
    }

    private Answer<SettingsFlow> judge(SettingsAttempt attempt) {
        try {
            return judgeReadable(attempt);
        } catch (StaleVersion overtaken) {
            return overtaken(attempt);
        }
    }

    private Answer<SettingsFlow> judgeReadable(SettingsAttempt attempt) {
        try {
            return carryOut(attempt, methods.judge(attempt));
        } catch (Unreadable unreadable) {
            return refuse(
                    attempt,
                    FormChanges.of(
                            new FormChange.ClearMessages(),
                            new FormChange.Tell(messages.generic(unreadable.reason()))));
        }
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. Or the session was ended meanwhile. */
    private Answer<SettingsFlow> overtaken(SettingsAttempt attempt) {
        if (sessions.find(attempt.caller(), desk.now()).isEmpty()) {
            return nobody(attempt.caller());
        }
        SettingsFlow fresh =
                desk.require(SettingsFlow.class, attempt.flow().id()).flow();
        return FlowDesk.overtaken(
                fresh.withUi(desk.remasked(fresh, attempt.caller())),
                messages.generic("These settings were changed twice at the same time; try again."),
                attempt.caller(),
                settings.uiUrl());
    }

    private Answer<SettingsFlow> carryOut(SettingsAttempt attempt, SettingsMethods.Judged judged) {
        SettingsMachine.State state = stateOf(attempt.flow());
        SettingsVerdict verdict = judged.verdict();
        SettingsMachine.Input input = switch (verdict) {
            case SettingsVerdict.Refused(var changes) -> new SettingsMachine.Input.Refused(changes);
            case SettingsVerdict.TooLate late -> new SettingsMachine.Input.TooLate();
            case SettingsVerdict.Changed changed -> new SettingsMachine.Input.Accepted(messages.settingsSaved());
        };
        return switch (SettingsMachine.advance(state, input).effect()) {
            case SettingsMachine.Effect.Show(var changes) -> refuse(attempt, changes);
            case SettingsMachine.Effect.AskToRefresh refresh -> throw tooLate(attempt, judged);
            case SettingsMachine.Effect.Save(UiText saved) -> save(attempt, judged, saved);
        };
    }

    private Answer<SettingsFlow> save(SettingsAttempt attempt, SettingsMethods.Judged judged, UiText saved) {
        if (!(judged.verdict() instanceof SettingsVerdict.Changed changed)) {
            throw new IllegalStateException("there is nothing to save");
        }
        return completion
                .complete(attempt, changed.identity(), judged.method(), saved)
                .orElseGet(() -> refuse(attempt, changed.ifTaken()));
    }

    private static SettingsMachine.State stateOf(SettingsFlow flow) {
        return flow.state().equals(FlowState.SUCCESS)
                ? new SettingsMachine.State.Success()
                : new SettingsMachine.State.ShowForm();
    }

    private Answer<SettingsFlow> refuse(SettingsAttempt attempt, FormChanges changes) {
        var ui = changes.apply(Form.of(attempt.flow().ui()))
                .sort(forms.order(attempt.identity()))
                .done();
        SettingsFlow next = attempt.flow().withUi(desk.bounded(attempt.flow().ui(), ui));
        desk.update(attempt.stored().with(next));
        if (attempt.caller().isPage()) {
            return FlowDesk.toPage(303, settings.uiUrl(), next.id());
        }
        throw Refusals.flow(next.withUi(desk.remasked(next, attempt.caller())));
    }

    private FrontendException tooLate(SettingsAttempt attempt, SettingsMethods.Judged judged) {
        FrontendException refusal = Refusals.refreshRequired(places.refresh(attempt.flow()));
        boolean pauses = !attempt.flow().type().isApi() || judged.pausesNativeFlows();
        return pauses ? refusal.withCookies(paused.pause(attempt).stream().toList()) : refusal;
    }
}
