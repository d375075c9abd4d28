package dev.portcullis.domain.settings;

import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.method.Memory;
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
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell around {@link SettingsMachine}: loads the flow, asks the method, and carries out what the machine decides. */
public final class SettingsService implements SettingsApi {
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
        support.work().write(stores -> {
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
        Instant now = flows.now();
        Optional<SignedInCaller> signedIn = access.find(request.caller(), now);
        Optional<StoredFlow<SettingsFlow>> named =
                signedIn.isEmpty() && !request.caller().isPage() ? Optional.empty() : named(request);
        Caller caller = named.map(stored -> flows.submitting(stored, request.submission(), request.caller()))
                .orElse(request.caller());
        return ErrorPages.within(caller, () -> {
            if (signedIn.isEmpty()) {
                return access.nobody(caller);
            }
            Flows.named(request.flow());
            StoredFlow<SettingsFlow> stored =
                    named.orElseThrow(() -> FrontendErrors.notFound("There are no settings with this id."));
            return update(stored, request.submission(), caller, signedIn.get(), now);
        });
    }

    private Optional<StoredFlow<SettingsFlow>> named(UpdateSettingsFlow request) {
        return Optional.ofNullable(request.flow()).flatMap(id -> flows.find(SettingsFlow.class, id));
    }

    private Answer<SettingsFlow> update(
            StoredFlow<SettingsFlow> stored,
            Submission submission,
            Caller caller,
            SignedInCaller current,
            Instant now) {
        access.requireLevel(current, flows.action(KIND, stored.flow().id()));
        access.requireSame(stored.flow(), current);
        StoredIdentity identity = access.load(current);
        return Flows.isOver(stored.flow(), now)
                ? succeeded(stored.flow(), identity, caller)
                : submitted(access.attempt(stored, submission, caller, current, identity, now));
    }

    private Answer<SettingsFlow> succeeded(SettingsFlow over, StoredIdentity identity, Caller caller) {
        var notice = support.messages().settingsFlowExpired(over.expiresAt());
        var made = start.make(
                start.open(over.type(), caller), over.requestUrl(), over.returnTo(), identity, List.of(notice));
        flows.keep(made.flow(), made.internal());
        return flows.succeeded(over, made.flow().id(), caller, start.page());
    }

    private Answer<SettingsFlow> submitted(SettingsAttempt attempt) {
        if (attempt.submission() instanceof Submission.Query && attempt.caller().isPage()) {
            Optional<Submission> waiting = paused.resume(attempt);
            if (waiting.isPresent()) {
                return decided(attempt.resuming(waiting.get())).with(paused.emptied());
            }
        }
        flows.requireToken(attempt.stored(), attempt.caller(), attempt.submission());
        return decided(attempt);
    }

    private Answer<SettingsFlow> decided(SettingsAttempt attempt) {
        try {
            return readable(attempt);
        } catch (StaleVersion overtaken) {
            return overtaken(attempt);
        }
    }

    private Answer<SettingsFlow> readable(SettingsAttempt attempt) {
        try {
            return carryOut(attempt, methods.evaluate(attempt));
        } catch (Unreadable unreadable) {
            return carryOut(attempt, methods.unreadable(unreadable));
        }
    }

    private Answer<SettingsFlow> carryOut(SettingsAttempt attempt, Input input) {
        var step =
                SettingsMachine.advance(SettingsMachine.State.of(attempt.flow().state()), input);
        return switch (step.effect()) {
            case Effect.Refuse(var changes) -> refuse(attempt, changes);
            case Effect.AskToRefresh(boolean waitsInApps) -> throw refreshRequired(attempt, waitsInApps);
            case Effect.Show(var next) -> show(attempt, next);
            case Effect.Leave(var by, URI to, var memory) -> leave(attempt, by, to, memory);
            case Effect.Save(var change) ->
                completion.complete(attempt, change).orElseGet(() -> refuse(attempt, change.ifTaken()));
        };
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. Or the session was ended meanwhile. */
    private Answer<SettingsFlow> overtaken(SettingsAttempt attempt) {
        if (access.find(attempt.caller(), flows.now()).isEmpty()) {
            return access.nobody(attempt.caller());
        }
        StoredFlow<SettingsFlow> fresh =
                flows.require(SettingsFlow.class, attempt.flow().id());
        return Flows.overtaken(
                start.shown(fresh, attempt.caller()),
                support.messages().generic("These settings were changed twice at the same time; try again."),
                attempt.caller(),
                start.page());
    }

    private Answer<SettingsFlow> refuse(SettingsAttempt attempt, FormChanges changes) {
        FormChanges sorted = changes.and(new FormChange.Sort(start.order(attempt.identity())));
        var next = attempt.stored().with(changed(attempt, sorted));
        flows.update(next);
        if (attempt.caller().isPage()) {
            return Flows.toPage(303, start.page(), next.flow().id());
        }
        throw FrontendErrors.flow(start.shown(next, attempt.caller()));
    }

    /** Another form has the order that its method gives it. */
    private Answer<SettingsFlow> show(SettingsAttempt attempt, Input.Next another) {
        JsonObject internal = another.memory().into(attempt.stored().internal(), another.by());
        var next = attempt.stored().with(changed(attempt, another.changes()), internal);
        flows.update(next);
        return attempt.caller().isPage()
                ? Flows.toPage(303, start.page(), next.flow().id())
                : Answer.ok(start.shown(next, attempt.caller())
                        .withTransientPayload(another.transientPayload().orElse(null)));
    }

    private SettingsFlow changed(SettingsAttempt attempt, FormChanges changes) {
        var ui = changes.apply(Form.of(attempt.flow().ui())).done();
        return attempt.flow().withUi(flows.bounded(attempt.flow().ui(), ui));
    }

    private Answer<SettingsFlow> leave(SettingsAttempt attempt, MethodName by, URI to, Memory memory) {
        flows.update(attempt.stored()
                .with(attempt.flow(), memory.into(attempt.stored().internal(), by)));
        if (attempt.caller().isPage()) {
            return Answer.redirect(303, to);
        }
        throw FrontendErrors.locationChange(to.toString());
    }

    private FrontendException refreshRequired(SettingsAttempt attempt, boolean waitsInApps) {
        FrontendException refusal = access.refreshRequired(attempt.flow());
        boolean waits = !attempt.flow().type().isApi() || waitsInApps;
        return waits ? refusal.withCookies(paused.pause(attempt).stream().toList()) : refusal;
    }
}
