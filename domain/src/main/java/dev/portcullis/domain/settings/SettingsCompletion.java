package dev.portcullis.domain.settings;

import dev.portcullis.domain.configuration.AccountSettings;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.hook.AfterStep;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.Secrets;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.UiContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a change of settings, and does what the configuration says follows. Source: wire contract, core section 5.4. */
public final class SettingsCompletion {
    private final AccountSettings settings;
    private final boolean newCredentialEndsOthers;
    private final SettingsForms forms;
    private final Identities identities;
    private final Sessions sessions;
    private final Verifications verifications;
    private final FlowDesk desk;
    private final ReturnTo returnTo;
    private final UnitOfWork work;
    private final EventSink events;
    private final Notices notices;

    /** @param newCredentialEndsOthers whether the account's other sessions end with a new password; in the contract a hook says so */
    public SettingsCompletion(
            AccountSettings settings,
            boolean newCredentialEndsOthers,
            SettingsForms forms,
            Identities identities,
            Sessions sessions,
            Verifications verifications,
            FlowDesk desk,
            ReturnTo returnTo,
            UnitOfWork work,
            EventSink events,
            Notices notices) {
        this.settings = settings;
        this.newCredentialEndsOthers = newCredentialEndsOthers;
        this.forms = forms;
        this.identities = identities;
        this.sessions = sessions;
        this.verifications = verifications;
        this.desk = desk;
        this.returnTo = returnTo;
        this.work = work;
        this.events = events;
        this.notices = notices;
    }

    /** The answer; empty when somebody else has an identifier that the change brings. */
    Optional<Answer<SettingsFlow>> complete(
            SettingsAttempt attempt, StoredIdentity changed, String method, UiText saved) {
        Verifications.Started verification =
                verifications.ofPending(changed, attempt.flow(), Verifications.Browser.of(attempt.caller()));
        StoredIdentity identity = verification.identity();
        Opening next = desk.open(attempt.flow().type(), settings.lifespan(), attempt.caller());
        SettingsFlow flow = shown(attempt, identity, next, saved);
        List<AfterStep> steps = AfterStep.of(settings.after().hooks(method));
        boolean endsOthers = steps.contains(AfterStep.REVOKE_ACTIVE_SESSIONS)
                || newCredentialEndsOthers && Secrets.differ(attempt.identity(), identity);
        long ended;
        try {
            ended = work.write(stores -> {
                stores.flows().insert(new StoredFlow<>(successor(flow, next), next.internal(), 0));
                return keep(stores, attempt, identity, flow, verification, endsOthers);
            });
        } catch (IdentifierTaken taken) {
            return Optional.empty();
        }
        tell("settings.changed", attempt, method);
        if (ended > 0) {
            tell(Sessions.OTHERS_ENDED, attempt, method);
        }
        boolean tells = steps.contains(AfterStep.SHOW_VERIFICATION_UI) || verifications.areShownWithoutHook();
        return Optional.of(answer(
                attempt, flow.withUi(desk.remasked(flow, attempt.caller())), method, tells ? verification : null));
    }

    private void tell(String event, SettingsAttempt attempt, String method) {
        events.accept(new Event(
                event,
                attempt.now(),
                attempt.identity().id(),
                method,
                attempt.caller().device().address()));
    }

    /** The form of a flow that is done belongs to the next flow, as the contract has it: it may be filled in again. */
    private SettingsFlow shown(SettingsAttempt attempt, StoredIdentity identity, Opening next, UiText saved) {
        SettingsFlow flow = attempt.flow();
        UiContainer ui = Form.to(desk.action(FlowKind.SETTINGS, next.id()), forms.nodes(identity, ""))
                .tell(saved)
                .done();
        return flow.withState(FlowState.SUCCESS)
                .withIdentity(identities.show(identity.profile()))
                .withUi(ui);
    }

    private static SettingsFlow successor(SettingsFlow flow, Opening next) {
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
    private long keep(
            Stores stores,
            SettingsAttempt attempt,
            StoredIdentity identity,
            SettingsFlow flow,
            Verifications.Started verification,
            boolean endsOthers) {
        stores.identities().update(identity);
        if (!stores.sessions().hold(attempt.current().session().id())) {
            throw new StaleVersion("session " + attempt.current().session().id());
        }
        stores.flows().update(attempt.stored().with(flow));
        verifications.keep(stores, verification);
        notices.tellChanges(stores, attempt.identity(), identity, attempt.now());
        return endsOthers
                ? stores.sessions()
                        .revokeOthers(identity.id(), attempt.current().session().id())
                : 0;
    }

    private Answer<SettingsFlow> answer(
            SettingsAttempt attempt, SettingsFlow flow, String method, Verifications.@Nullable Started toShow) {
        if (flow.type().isApi()) {
            return Answer.ok(flow.withContinueWith(toShow == null ? List.of() : toShow.forApp()));
        }
        var cookie = sessions.cookie(attempt.current(), attempt.now());
        String target = target(flow, method);
        if (attempt.caller().isPage()) {
            return Answer.<SettingsFlow>redirect(Urls.toUri(target)).with(cookie);
        }
        var next = new ArrayList<ContinueWith>();
        if (toShow != null) {
            next.addAll(toShow.forBrowser());
        }
        next.add(new ContinueWith.RedirectBrowserTo(target));
        return Answer.ok(flow.withContinueWith(next)).with(cookie);
    }

    /** Settings lead back to themselves where nothing else is said. */
    private String target(SettingsFlow flow, String method) {
        String configured = settings.after().returnUrl(method);
        String own = Urls.withParameter(settings.uiUrl(), "flow", flow.id().toString());
        return returnTo.of(flow, configured == null ? own : configured);
    }
}
