package dev.portcullis.domain.settings;

import dev.portcullis.domain.configuration.AccountSettings;
import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.NodeOrder;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.settings.SettingsFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes new settings flows, by hand and as what another flow leads to. */
public final class SettingsStart {
    private final AccountSettings settings;
    private final SettingsForms forms;
    private final Identities identities;
    private final FlowSupport support;
    private final Flows flows;

    public SettingsStart(AccountSettings settings, SettingsForms forms, Identities identities, FlowSupport support) {
        this.settings = settings;
        this.forms = forms;
        this.identities = identities;
        this.support = support;
        this.flows = support.flows();
    }

    /**
     * Let the hooks have their say before a flow is kept.
     *
     * @param session whose settings they are, as they are signed in
     * @return what is to be kept with it, for hooks that are told later
     */
    public KeptCalls begins(SettingsFlow flow, Caller caller, Session session) {
        return support.hooks().beforeFlow(FlowKind.SETTINGS, beginning(flow, caller, session));
    }

    /** What is to be kept with a flow, for hooks that are told later; the others have their say once it is kept. */
    KeptCalls calls(SettingsFlow flow, Caller caller, Session session) {
        return support.hooks().callsBefore(FlowKind.SETTINGS, beginning(flow, caller, session));
    }

    private HookEvent beginning(SettingsFlow flow, Caller caller, Session session) {
        SettingsFlow silent = flow.withUi(flow.ui().withMessages(List.of()));
        return HookEvent.begins(silent, caller, flows.now()).withSession(session);
    }

    /** How long a settings flow lasts. */
    public Duration lifespan() {
        return settings.lifespan();
    }

    /** Where a browser is shown settings. */
    public String page() {
        return settings.uiUrl();
    }

    /** Until when somebody who signs in now may change credentials. */
    public Instant privilegedUntil(Instant now) {
        return now.plus(settings.privilegedFor());
    }

    /** What follows a change. */
    AfterSettings after() {
        return settings.after();
    }

    /** The identity as its owner sees it. */
    Identity shown(StoredIdentity identity) {
        return identities.show(identity.profile());
    }

    NodeOrder order(StoredIdentity identity) {
        return forms.order(identity);
    }

    NewFlow open(FlowType type, Caller caller) {
        return flows.open(type, settings.lifespan(), caller);
    }

    /** The form of a flow that begins now. @param csrfToken its token; empty where it is filled in when shown */
    OfferedForm form(NewFlow opening, StoredIdentity identity, String csrfToken) {
        return forms.offer(new SettingsContext(opening.type(), identity), csrfToken);
    }

    /** A flow as its owner sees it. */
    SettingsFlow shown(StoredFlow<SettingsFlow> stored, Caller caller) {
        SettingsFlow flow = stored.flow().withUi(forms.unveiled(stored.flow().ui(), stored.internal()));
        return support.binding().remasked(flow, caller);
    }

    /** A flow that begins now, with what is kept of it. @param target where it leads; null for the usual place */
    public StoredFlow<SettingsFlow> make(
            NewFlow opening,
            String requestUrl,
            @Nullable String target,
            StoredIdentity identity,
            List<UiText> notices) {
        OfferedForm form = form(opening, identity, opening.csrfToken());
        var ui = Form.to(flows.action(FlowKind.SETTINGS, opening.id()), form.nodes())
                .done()
                .withMessages(
                        Stream.concat(notices.stream(), form.notices().stream()).toList());
        var flow = new SettingsFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                requestUrl,
                target,
                null,
                ui,
                shown(identity),
                FlowState.SHOW_FORM,
                List.of(),
                null);
        return new StoredFlow<>(flow, form.into(opening.internal()), 0);
    }
}
