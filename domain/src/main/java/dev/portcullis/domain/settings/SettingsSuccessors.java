package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;

/** The flow that is done, and the one that may be filled in then. Source: docs/contract/settings.md, "Success". */
public final class SettingsSuccessors {
    private final SettingsStart start;
    private final FlowSupport support;

    public SettingsSuccessors(SettingsStart start, FlowSupport support) {
        this.start = start;
        this.support = support;
    }

    /**
     * One flow after another.
     *
     * @param done its form is that of {@code next}, and so is what it remembers
     * @param next the flow that may be filled in now
     */
    record Succession(StoredFlow<SettingsFlow> done, StoredFlow<SettingsFlow> next) {}

    /** The form of a flow that is done belongs to the next flow, as the contract has it: it may be filled in again. */
    Succession of(OngoingSettings settings, StoredIdentity identity) {
        NewFlow opening = start.open(settings.flow().type(), settings.caller());
        OfferedForm form = start.form(opening, identity, "");
        UiContainer ui = Form.to(support.flows().action(FlowKind.SETTINGS, opening.id()), form.nodes())
                .tell(support.messages().of(Phrase.SETTINGS_SAVED))
                .done();
        SettingsFlow done = settings.flow()
                .withState(FlowState.SUCCESS)
                .withIdentity(start.shown(identity))
                .withUi(ui);
        return new Succession(
                settings.stored()
                        .with(done, form.into(Memory.forgotten(settings.stored().internal()))),
                new StoredFlow<>(
                        successor(done, opening, settings.caller().requestUrl()), form.into(opening.internal()), 0));
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
}
