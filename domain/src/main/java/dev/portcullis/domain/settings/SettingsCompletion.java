package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.PostFlowHook;
import dev.portcullis.domain.identity.AvailableLevel;
import dev.portcullis.domain.identity.Secrets;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.ui.Form;
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
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.ui.UiContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a change of settings, and does what the configuration says follows. Source: docs/contract/settings.md, "Success". */
public final class SettingsCompletion {
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

    /** The answer; empty when somebody else has an identifier that the change brings. */
    Optional<Answer<SettingsFlow>> complete(OngoingSettings settings, SettingsMachine.Input.Changed change) {
        String method = change.by().value();
        List<PostFlowHook> steps = PostFlowHook.of(start.after().hooks(method));
        Saving saving = saving(settings, change, steps.contains(PostFlowHook.REVOKE_ACTIVE_SESSIONS));
        long ended;
        try {
            ended = support.work().write(stores -> keep(stores, settings, saving));
        } catch (IdentifierTaken taken) {
            return Optional.empty();
        }
        tell("settings.changed", settings, method);
        if (ended > 0) {
            tell(Sessions.OTHERS_ENDED, settings, method);
        }
        boolean shows = steps.contains(PostFlowHook.SHOW_VERIFICATION_UI) || verifications.areShownWithoutHook();
        return Optional.of(answer(settings, saving, method, shows));
    }

    /** The form of a flow that is done belongs to the next flow, as the contract has it: it may be filled in again. */
    private Saving saving(OngoingSettings settings, SettingsMachine.Input.Changed change, boolean revokes) {
        Verifications.Started verification = verifications.ofPending(
                change.identity(), settings.flow(), Verifications.Browser.of(settings.caller()));
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
                new StoredFlow<>(successor(done, opening), form.into(opening.internal()), 0),
                identity,
                verification,
                change.proof().map(proof -> sessions.renew(settings.current(), proof, settings.now())),
                revokes || newCredentialEndsOthers && Secrets.differ(settings.identity(), identity));
    }

    private static SettingsFlow successor(SettingsFlow flow, NewFlow next) {
        return new SettingsFlow(
                next.id(),
                flow.type(),
                next.expiresAt(),
                next.issuedAt(),
                flow.requestUrl(),
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
