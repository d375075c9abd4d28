package dev.portcullis.domain.settings;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.ui.FormChanges;

/** How one method takes part in settings. Adding a method means one more of these, and nothing here changes. */
public interface SettingsMethod extends Method {
    /** What the form of this person shows for this method, and what the flow remembers of it. */
    Offer offer(SettingsContext context);

    /**
     * What of the form is shown to its owner and kept nowhere, such as a secret that waits: the nodes of {@link #offer} come
     * without it, and this puts it in from what the flow remembers, each time that the form is shown.
     */
    default FormChanges unveil(Memory memory) {
        return FormChanges.of();
    }

    /** Whether a submission is for this method. @param named the method that it names; empty when it names none */
    default boolean claims(SettingsAttempt attempt, String named) {
        return name().value().equals(named);
    }

    /** What a submission is that this method claims. */
    SettingsMachine.Input evaluate(SettingsAttempt attempt);
}
