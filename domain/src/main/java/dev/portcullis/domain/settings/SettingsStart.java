package dev.portcullis.domain.settings;

import dev.portcullis.domain.configuration.AccountSettings;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.SettingsFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes new settings flows, by hand and as what a recovery leads to. */
public final class SettingsStart {
    private static final FlowKind KIND = FlowKind.SETTINGS;

    private final AccountSettings settings;
    private final SettingsForms forms;
    private final Identities identities;
    private final FlowDesk desk;

    public SettingsStart(AccountSettings settings, SettingsForms forms, Identities identities, FlowDesk desk) {
        this.settings = settings;
        this.forms = forms;
        this.identities = identities;
        this.desk = desk;
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

    public SettingsFlow make(
            Opening opening,
            String requestUrl,
            @Nullable String target,
            StoredIdentity identity,
            List<UiText> notices) {
        var ui = Form.to(desk.action(KIND, opening.id()), forms.nodes(identity, opening.csrfToken()))
                .done()
                .withMessages(notices);
        return new SettingsFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                requestUrl,
                target,
                null,
                ui,
                identities.show(identity.profile()),
                FlowState.SHOW_FORM,
                List.of(),
                null);
    }
}
