package dev.portcullis.domain.settings;

import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.settings.SettingsMachine.Effect;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shell around {@link SettingsMachine}: loads the flow, asks the method, and carries out what the machine decides. */
public final class SettingsService implements SettingsApi, SettingsContinuation {
    private static final FlowKind KIND = FlowKind.SETTINGS;

    private final SettingsAccess access;
    private final SettingsStart start;
    private final SettingsMethods methods;
    private final SettingsCompletion completion;
    private final PausedSubmissions paused;
    private final FlowSupport support;
    private final Flows flows;

    public SettingsService(
            SettingsAccess access,
            SettingsStart start,
            SettingsMethods methods,
            SettingsCompletion completion,
            PausedSubmissions paused,
            FlowSupport support) {
        this.access = access;
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.paused = paused;
        this.support = support;
        this.flows = support.flows();
    }

    @Override
    public Answer<SettingsFlow> createBrowserSettingsFlowWithHttpInfo(CreateBrowserSettingsFlow request) {
        return support.errors().guard(request.caller(), () -> {
            Optional<SignedInCaller> current = access.find(request.caller(), flows.now());
            if (current.isEmpty() && request.caller().isPage()) {
                return access.toLogin(request.returnTo());
            }
            return open(FlowType.BROWSER, current, request.returnTo(), request.caller());
        });
    }

    @Override
    public Answer<SettingsFlow> createNativeSettingsFlowWithHttpInfo(CreateNativeSettingsFlow request) {
        return open(FlowType.API, access.find(request.caller(), flows.now()), null, request.caller());
    }

    private Answer<SettingsFlow> open(
            FlowType type, Optional<SignedInCaller> signedIn, @Nullable String target, Caller caller) {
        SignedInCaller current = signedIn.orElseThrow(FrontendErrors::sessionInactive);
        boolean asked = target != null && !target.isEmpty();
        access.requireLevel(current, asked ? caller.requestUrl() : null);
        support.returnTo().check(target, caller);
        StoredIdentity identity = access.load(current);
        NewFlow opening = start.open(type, caller);
        var made = start.make(opening, caller.requestUrl(), asked ? target : null, identity, List.of());
        KeptCalls calls = start.begins(made.flow(), caller, access.show(current, flows.now()));
        support.work().write(stores -> {
            calls.keep(stores);
            paused.forget(stores, identity.id());
            Flows.keep(stores, made.flow(), made.internal());
            return made;
        });
        return opening.answer(start.shown(made, caller), caller, start.page());
    }

    @Override
    public Answer<SettingsFlow> getSettingsFlowWithHttpInfo(GetSettingsFlow request) {
        Caller caller = request.caller();
        Optional<SignedInCaller> current = access.find(caller, flows.now());
        if (current.isEmpty()) {
            return access.nobody(caller);
        }
        StoredFlow<SettingsFlow> stored =
                flows.find(SettingsFlow.class, request.id()).orElseThrow(() -> FrontendErrors.notFound(null));
        access.requireLevel(
                current.get(),
                Urls.withParameter(start.page(), "flow", request.id().toString()));
        access.requireSame(stored.flow(), current.get());
        if (Flows.isOver(stored.flow(), flows.now())) {
            throw flows.gone(stored.flow(), KIND, null);
        }
        return Answer.ok(start.shown(stored, caller));
    }

    @Override
    public Answer<SettingsFlow> updateSettingsFlowWithHttpInfo(UpdateSettingsFlow request) {
        return support.errors().guard(request.caller(), () -> update(request));
    }

    private Answer<SettingsFlow> update(UpdateSettingsFlow request) {
        Submission submission = request.submission();
        Instant now = flows.now();
        Optional<SignedInCaller> signedIn = access.find(request.caller(), now);
        Optional<StoredFlow<SettingsFlow>> named =
                signedIn.isEmpty() && !request.caller().isPage() ? Optional.empty() : named(request.flow());
        Caller caller = named.map(stored -> support.binding().submitting(stored, submission, request.caller()))
                .orElse(request.caller());
        return ErrorPages.within(caller, () -> {
            if (signedIn.isEmpty()) {
                return access.nobody(caller);
            }
            Flows.named(request.flow());
            OngoingSettings settings =
                    ongoing(named, caller, signedIn.get(), support.hooks().payload(submission), now);
            return isOver(settings) ? succeeded(settings) : submitted(new SettingsAttempt(settings, submission, false));
        });
    }

    private Optional<StoredFlow<SettingsFlow>> named(@Nullable FlowId id) {
        return Optional.ofNullable(id).flatMap(one -> flows.find(SettingsFlow.class, one));
    }

    private OngoingSettings ongoing(
            Optional<StoredFlow<SettingsFlow>> named,
            Caller caller,
            SignedInCaller current,
            Optional<JsonObject> payload,
            Instant now) {
        StoredFlow<SettingsFlow> stored =
                named.orElseThrow(() -> FrontendErrors.notFound("There are no settings with this id."));
        access.requireLevel(current, flows.action(KIND, stored.flow().id()));
        access.requireSame(stored.flow(), current);
        return access.ongoing(stored, caller, current, payload, now);
    }

    private static boolean isOver(OngoingSettings settings) {
        return Flows.isOver(settings.flow(), settings.now());
    }

    private Answer<SettingsFlow> succeeded(OngoingSettings settings) {
        SettingsFlow over = settings.flow();
        var notice = support.messages().settingsFlowExpired(over.expiresAt());
        var made = start.make(
                start.open(over.type(), settings.caller()),
                over.requestUrl(),
                over.returnTo(),
                settings.identity(),
                List.of(notice));
        KeptCalls calls = start.begins(made.flow(), settings.caller(), access.show(settings.current(), settings.now()));
        flows.keep(made.flow(), made.internal(), calls::keep);
        return flows.succeeded(over.expiresAt(), made.flow().id(), settings.caller(), start.page());
    }

    @Override
    public Answer<SettingsFlow> goOn(
            FlowId flow, Caller caller, JsonObject payload, Function<OngoingSettings, Input> evaluate) {
        return support.errors().guard(caller, () -> {
            Instant now = flows.now();
            Optional<SignedInCaller> signedIn = access.find(caller, now);
            if (signedIn.isEmpty()) {
                return access.nobody(caller);
            }
            OngoingSettings settings = ongoing(named(flow), caller, signedIn.get(), Optional.of(payload), now);
            return isOver(settings)
                    ? succeeded(settings)
                    : decided(settings, () -> evaluate.apply(settings), Optional.empty());
        });
    }

    private Answer<SettingsFlow> submitted(SettingsAttempt attempt) {
        if (attempt.submission() instanceof Submission.Query && attempt.caller().isPage()) {
            Optional<Submission> waiting = paused.resume(attempt);
            if (waiting.isPresent()) {
                return decided(attempt.resuming(waiting.get())).with(paused.emptied());
            }
        }
        support.binding().requireToken(attempt.stored(), attempt.caller(), attempt.submission());
        return decided(PausedSubmissions.isReturn(attempt.submission()) ? attempt.of(PausedSubmissions.LOST) : attempt);
    }

    private Answer<SettingsFlow> decided(SettingsAttempt attempt) {
        return decided(attempt.settings(), () -> methods.evaluate(attempt), Optional.of(attempt));
    }

    /** @param waiting what may wait for a fresh sign-in; empty where nothing was submitted */
    private Answer<SettingsFlow> decided(
            OngoingSettings settings, Supplier<Input> evaluate, Optional<SettingsAttempt> waiting) {
        try {
            return readable(settings, evaluate, waiting);
        } catch (StaleVersion overtaken) {
            return overtaken(settings);
        }
    }

    private Answer<SettingsFlow> readable(
            OngoingSettings settings, Supplier<Input> evaluate, Optional<SettingsAttempt> waiting) {
        try {
            return carryOut(settings, evaluate.get(), waiting);
        } catch (Unreadable unreadable) {
            return carryOut(settings, methods.unreadable(unreadable), waiting);
        }
    }

    private Answer<SettingsFlow> carryOut(OngoingSettings settings, Input input, Optional<SettingsAttempt> waiting) {
        var step =
                SettingsMachine.advance(SettingsMachine.State.of(settings.flow().state()), input);
        return switch (step.effect()) {
            case Effect.Refuse(var changes) -> refuse(settings, changes);
            case Effect.AskToRefresh(boolean waitsInApps) -> throw refreshRequired(settings, waiting, waitsInApps);
            case Effect.Show(var next) -> show(settings, next);
            case Effect.Leave(var elsewhere) -> leave(settings, elsewhere);
            case Effect.Save(var change) -> save(settings, change, waiting);
        };
    }

    private Answer<SettingsFlow> save(
            OngoingSettings settings, Input.Changed change, Optional<SettingsAttempt> waiting) {
        // Who comes back with something goes on by the method that led elsewhere.
        OngoingSettings by = waiting.isPresent() ? settings : settings.by(change.by());
        return switch (completion.complete(by, change)) {
            case SettingsCompletion.Outcome.Saved(var answer) -> answer;
            case SettingsCompletion.Outcome.Refused(var changes, var why) -> refuse(by, changes);
            case SettingsCompletion.Outcome.NeedsRefresh stale -> throw refreshRequired(settings, waiting, false);
        };
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. Or the session was ended meanwhile. */
    private Answer<SettingsFlow> overtaken(OngoingSettings settings) {
        if (access.find(settings.caller(), flows.now()).isEmpty()) {
            return access.nobody(settings.caller());
        }
        StoredFlow<SettingsFlow> fresh =
                flows.require(SettingsFlow.class, settings.flow().id());
        return Flows.overtaken(
                start.shown(fresh, settings.caller()),
                support.messages().generic("These settings were changed twice at the same time; try again."),
                settings.caller(),
                start.page());
    }

    private Answer<SettingsFlow> refuse(OngoingSettings settings, FormChanges changes) {
        FormChanges sorted = changes.and(new FormChange.Sort(start.order(settings.identity())));
        var next = settings.stored().with(changed(settings, sorted));
        flows.update(next);
        if (settings.caller().isPage()) {
            return Flows.toPage(303, start.page(), next.flow().id());
        }
        throw FrontendErrors.flow(start.shown(next, settings.caller()));
    }

    /** Another form has the order that its method gives it. */
    private Answer<SettingsFlow> show(OngoingSettings settings, Input.Next another) {
        JsonObject internal = another.memory().into(settings.stored().internal(), another.by());
        var next = settings.stored().with(changed(settings, another.changes()), internal);
        flows.update(next);
        return settings.caller().isPage()
                ? Flows.toPage(303, start.page(), next.flow().id())
                : Answer.ok(start.shown(next, settings.caller())
                        .withTransientPayload(another.transientPayload().orElse(null)));
    }

    private SettingsFlow changed(OngoingSettings settings, FormChanges changes) {
        var ui = changes.apply(Form.of(settings.flow().ui())).done();
        return settings.flow().withUi(flows.bounded(settings.flow().ui(), ui));
    }

    private Answer<SettingsFlow> leave(OngoingSettings settings, Input.Elsewhere leave) {
        flows.update(settings.stored()
                .with(settings.flow(), leave.memory().into(settings.stored().internal(), leave.by())));
        return Flows.elsewhere(leave.to(), settings.caller(), leave.cookies());
    }

    private FrontendException refreshRequired(
            OngoingSettings settings, Optional<SettingsAttempt> submitted, boolean waitsInApps) {
        FrontendException refusal = access.refreshRequired(settings.flow());
        boolean waits = !settings.flow().type().isApi() || waitsInApps;
        return submitted
                .filter(attempt -> waits)
                .map(attempt ->
                        refusal.withCookies(paused.pause(attempt).stream().toList()))
                .orElse(refusal);
    }
}
