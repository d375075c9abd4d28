package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.submission.SubmittedValues;
import java.util.Optional;

/** What every change of keys has to pass first. Source: docs/contract/settings.md, "A change that needs a fresh sign-in". */
record KeySettingsCheck(Flows flows, Messages messages) {
    /** What speaks against a change; empty where nothing does. */
    Optional<Input> objection(SettingsAttempt attempt, SubmittedValues entered) {
        Optional<String> forged = attempt.resumed()
                ? Optional.empty()
                : flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (forged.isPresent()) {
            return Optional.of(KeyRemoval.refused("", messages.generic(forged.get())));
        }
        return attempt.isPrivileged() ? Optional.empty() : Optional.of(new Input.NeedsRefresh(false));
    }
}
