package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowAttempt;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.SettingsFlow;
import java.time.Instant;
import java.util.Optional;

/**
 * One submission of settings.
 *
 * @param resumed whether it waited for a fresh sign-in, and was guarded when it was made
 */
public record SettingsAttempt(OngoingSettings settings, Submission submission, boolean resumed)
        implements FlowAttempt<SettingsFlow> {
    @Override
    public StoredFlow<SettingsFlow> stored() {
        return settings.stored();
    }

    @Override
    public Caller caller() {
        return settings.caller();
    }

    /** Whose settings they are, as kept now. */
    public StoredIdentity identity() {
        return settings.identity();
    }

    @Override
    public Instant now() {
        return settings.now();
    }

    @Override
    public Optional<UiText> objection(FlowSupport support, SubmittedValues entered) {
        return resumed ? Optional.empty() : FlowAttempt.super.objection(support, entered);
    }

    /** The same with something else submitted. */
    SettingsAttempt of(Submission other) {
        return new SettingsAttempt(settings, other, resumed);
    }

    /** What waited for a fresh sign-in, in the place of what led back here. */
    SettingsAttempt resuming(Submission waiting) {
        return new SettingsAttempt(settings, waiting, true);
    }

    /**
     * Why a sensitive change may not be made as it was submitted: another site may have made it, or the sign-in is too long ago.
     * Empty where it may be made.
     */
    public Optional<SettingsMachine.Input> sensitive(FlowSupport support, SubmittedValues entered) {
        return objection(support, entered)
                .<SettingsMachine.Input>map(why -> new SettingsMachine.Input.Refused(FormChanges.telling(why)))
                .or(() ->
                        isPrivileged() ? Optional.empty() : Optional.of(new SettingsMachine.Input.NeedsRefresh(false)));
    }

    /** Whether the sign-in is fresh enough for sensitive changes. */
    public boolean isPrivileged() {
        return settings.isPrivileged();
    }
}
