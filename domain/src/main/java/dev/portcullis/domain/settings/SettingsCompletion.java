package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.identity.AvailableLevel;
import dev.portcullis.domain.identity.Secrets;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.ui.UiContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps a change of settings, and does what the configuration says follows. Source: docs/contract/settings.md, "Success". */
public final class SettingsCompletion {
    /** Methods of which hooks are told no payload where none was sent: so the contract has it. */
    private static final Set<MethodName> SILENT = Set.of(MethodName.PROFILE, MethodName.PASSWORD);

    private final SettingsStart start;
    private final AvailableLevel levels;
    private final boolean newCredentialEndsOthers;
    private final Sessions sessions;
    private final Verifications verifications;
    private final FlowSupport support;
    private final Flows flows;
    private final EventSink events;
    private final Notices notices;

    /** @param newCredentialEndsOthers whether the account's other sessions end with a new password; in the contract a hook says so */
    public SettingsCompletion(
            SettingsStart start,
            AvailableLevel levels,
            boolean newCredentialEndsOthers,
            Sessions sessions,
            Verifications verifications,
            FlowSupport support,
            EventSink events,
            Notices notices) {
        this.start = start;
        this.levels = levels;
        this.newCredentialEndsOthers = newCredentialEndsOthers;
        this.sessions = sessions;
        this.verifications = verifications;
        this.support = support;
        this.flows = support.flows();
        this.events = events;
        this.notices = notices;
    }

    /**
     * What is to be kept, all of it or nothing.
     *
     * @param done this flow; its form is that of {@code next}, and so is what it remembers
     * @param next the flow that may be filled in now
     * @param lifted the session with what the change proved; empty where it proved nothing
     */
    private record Saving(
            StoredFlow<SettingsFlow> done,
            StoredFlow<SettingsFlow> next,
            StoredIdentity identity,
            Verifications.Started verification,
            Optional<Sessions.Proven> lifted,
            boolean endsOthers) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The change is kept. */
        record Saved(Answer<SettingsFlow> answer) implements Outcome {}

        /** It is not: a hook refused, or somebody else has an identifier that it brings. @param changes what the form then shows */
        record Refused(FormChanges changes) implements Outcome {}

        /** It is not: what a hook made of it needs a fresh sign-in. */
        record NeedsRefresh() implements Outcome {}
    }

    Outcome complete(OngoingSettings settings, SettingsMachine.Input.Changed change) {
        return support.hooks()
                .during(FlowKind.SETTINGS, settings.flow(), settings.caller(), () -> decided(settings, change));
    }

    private Outcome decided(OngoingSettings settings, SettingsMachine.Input.Changed change) {
        HookList hooks = support.hooks().after(FlowKind.SETTINGS, change.by().value());
        return switch (support.hooks().beforeSave(hooks, event(settings, change, settings.flow(), change.identity()))) {
            case HookDecision.Refuse(HookEvent event, var why) ->
                new Outcome.Refused(refused(event.identity().orElse(change.identity()), why));
            case HookDecision.GoOn(HookEvent event) ->
                saved(settings, change, event.identity().orElse(change.identity()), hooks);
        };
    }

    private HookEvent event(
            OngoingSettings settings,
            SettingsMachine.Input.Changed change,
            SettingsFlow flow,
            StoredIdentity identity) {
        boolean silent = SILENT.contains(change.by());
        Optional<JsonObject> payload = settings.payload().filter(sent -> !silent || !sent.isEmpty());
        return HookEvent.success(flow, payload, identity, settings.caller(), settings.now())
                .withSession(shown(settings));
    }

    /** The form shows what was to be saved. */
    private static FormChanges refused(StoredIdentity identity, List<Problem> why) {
        return FormChanges.refusing(
                DottedPaths.leaves("traits", identity.profile().traits()), why);
    }

    private Outcome saved(
            OngoingSettings settings, SettingsMachine.Input.Changed change, StoredIdentity identity, HookList hooks) {
        boolean byHook = !identity.equals(change.identity());
        if (byHook && !settings.isPrivileged() && VerifiableAddresses.differ(settings.identity(), identity)) {
            return new Outcome.NeedsRefresh();
        }
        String method = change.by().value();
        Saving saving = saving(settings, change.proof(), identity, hooks.has(BuiltInHook.REVOKE_ACTIVE_SESSIONS));
        long ended;
        Telling telling = telling(settings, change, saving);
        KeptCalls calls = support.hooks().calls(hooks, telling.saved());
        KeptCalls begun = start.calls(telling.next(), settings.caller(), telling.session());
        try {
            ended = support.work().write(stores -> {
                calls.keep(stores);
                begun.keep(stores);
                return keep(stores, settings, saving);
            });
        } catch (IdentifierTaken taken) {
            return new Outcome.Refused(change.ifTaken());
        }
        tell("settings.changed", settings, method);
        if (ended > 0) {
            tell(Sessions.OTHERS_ENDED, settings, method);
        }
        start.begins(telling.next(), settings.caller(), telling.session());
        hooks.afterSave(telling.saved());
        boolean shows = hooks.has(BuiltInHook.SHOW_VERIFICATION_UI) || verifications.areShownWithoutHook();
        return new Outcome.Saved(answer(settings, saving, method, shows));
    }

    /**
     * What hooks are told: that something is saved, and that the flow begins that may be filled in now. Both times who the person was.
     */
    private record Telling(HookEvent saved, SettingsFlow next, Session session) {}

    private Telling telling(OngoingSettings settings, SettingsMachine.Input.Changed change, Saving saving) {
        SettingsFlow done = saving.done().flow().withIdentity(settings.flow().identity());
        SettingsFlow next = saving.next().flow().withIdentity(start.shown(change.identity()));
        return new Telling(event(settings, change, done, saving.identity()), next, shown(settings));
    }

    private Session shown(OngoingSettings settings) {
        return sessions.shown()
                .of(settings.current().session(), settings.current().identity(), settings.now());
    }

    /** The form of a flow that is done belongs to the next flow, as the contract has it: it may be filled in again. */
    private Saving saving(
            OngoingSettings settings, Optional<AuthenticationMethod> proof, StoredIdentity changed, boolean revokes) {
        Verifications.Started verification =
                verifications.ofPending(changed, settings.flow(), Verifications.Browser.of(settings.caller()));
        StoredIdentity identity = levels.in(verification.identity());
        NewFlow opening = start.open(settings.flow().type(), settings.caller());
        OfferedForm form = start.form(opening, identity, "");
        UiContainer ui = Form.to(flows.action(FlowKind.SETTINGS, opening.id()), form.nodes())
                .tell(support.messages().settingsSaved())
                .done();
        SettingsFlow done = settings.flow()
                .withState(FlowState.SUCCESS)
                .withIdentity(start.shown(identity))
                .withUi(ui);
        return new Saving(
                settings.stored()
                        .with(done, form.into(Memory.forgotten(settings.stored().internal()))),
                new StoredFlow<>(
                        successor(done, opening, settings.caller().requestUrl()), form.into(opening.internal()), 0),
                identity,
                verification,
                proof.map(given -> sessions.renew(settings.current(), given, settings.now())),
                revokes || newCredentialEndsOthers && Secrets.differ(settings.identity(), identity));
    }

    private static SettingsFlow successor(SettingsFlow flow, NewFlow next, String requestUrl) {
        return new SettingsFlow(
                next.id(),
                flow.type(),
                next.expiresAt(),
                next.issuedAt(),
                requestUrl,
                flow.returnTo(),
                null,
                flow.ui().withMessages(List.of()),
                flow.identity(),
                FlowState.SHOW_FORM,
                List.of(),
                null);
    }

    /**
     * @return how many other sessions ended
     * @throws StaleVersion if the session was ended meanwhile, or somebody else was quicker
     */
    private long keep(Stores stores, OngoingSettings settings, Saving saving) {
        SessionId own = settings.current().session().id();
        stores.flows().insert(saving.next());
        stores.identities().update(saving.identity());
        if (saving.lifted().isPresent()) {
            sessions.keep(stores, saving.lifted().get());
        } else if (!stores.sessions().hold(own)) {
            throw new StaleVersion("session " + own);
        }
        stores.flows().update(saving.done());
        verifications.keep(stores, saving.verification());
        notices.tellChanges(stores, settings.identity(), saving.identity(), settings.now());
        return saving.endsOthers()
                ? stores.sessions().revokeOthers(saving.identity().id(), own)
                : 0;
    }

    private void tell(String event, OngoingSettings settings, String method) {
        events.accept(new Event(
                event,
                settings.now(),
                settings.identity().id(),
                method,
                settings.caller().device().address()));
    }

    private Answer<SettingsFlow> answer(OngoingSettings settings, Saving saving, String method, boolean shows) {
        SettingsFlow flow = start.shown(saving.done(), settings.caller());
        if (flow.type().isApi()) {
            return Answer.ok(flow.withContinueWith(forApp(settings, saving, shows)));
        }
        Cookie cookie = saving.lifted()
                .map(lifted -> sessions.cookie(lifted, settings.now()))
                .orElseGet(() -> sessions.cookie(settings.current(), settings.now()));
        String target = target(flow, method);
        if (settings.caller().isPage()) {
            return Answer.<SettingsFlow>redirect(Urls.toUri(target)).with(cookie);
        }
        var next = new ArrayList<ContinueWith>();
        if (shows) {
            next.addAll(saving.verification().forBrowser());
        }
        next.add(new ContinueWith.RedirectBrowserTo(target));
        return Answer.ok(flow.withContinueWith(next)).with(cookie);
    }

    /** An app is told its new token where the proof brought one. */
    private static List<ContinueWith> forApp(OngoingSettings settings, Saving saving, boolean shows) {
        var next = new ArrayList<ContinueWith>();
        if (shows) {
            next.addAll(saving.verification().forApp());
        }
        saving.lifted()
                .map(Sessions.Proven::token)
                .filter(token -> !token.equals(settings.current().token()))
                .ifPresent(token -> next.add(new ContinueWith.SetOrySessionToken(token)));
        return next;
    }

    /** Settings lead back to themselves where nothing else is said. */
    private String target(SettingsFlow flow, String method) {
        String configured = start.after().returnUrl(method);
        String own = Urls.withParameter(start.page(), "flow", flow.id().toString());
        return support.returnTo().of(flow, configured == null ? own : configured);
    }
}
