package dev.portcullis.domain.settings;

import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;

/** What a method makes of a submission. */
public sealed interface SettingsVerdict {
    /** It is refused. */
    record Refused(FormChanges changes) implements SettingsVerdict {}

    /** The sign-in is too long ago for it. */
    record TooLate() implements SettingsVerdict {}

    /**
     * The identity may be changed so.
     *
     * @param ifTaken what the form shows if somebody else has the identifier
     */
    record Changed(StoredIdentity identity, FormChanges ifTaken) implements SettingsVerdict {}

    /** Refused for one reason that concerns the form as a whole. */
    static SettingsVerdict refused(UiText why) {
        return new Refused(FormChanges.of(new FormChange.ClearNodeMessages(), new FormChange.Tell(why)));
    }
}
