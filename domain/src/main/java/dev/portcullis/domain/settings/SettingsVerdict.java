package dev.portcullis.domain.settings;

import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import java.util.List;

/** What a method makes of a submission. */
public sealed interface SettingsVerdict {
    /** It is refused. */
    record Refused(List<FormChange> changes) implements SettingsVerdict {
        public Refused {
            changes = List.copyOf(changes);
        }
    }

    /** The sign-in is too long ago for it. */
    record TooLate() implements SettingsVerdict {}

    /**
     * The identity may be changed so.
     *
     * @param ifTaken what the form shows if somebody else has the identifier
     */
    record Changed(StoredIdentity identity, List<FormChange> ifTaken) implements SettingsVerdict {
        public Changed {
            ifTaken = List.copyOf(ifTaken);
        }
    }

    /** Refused for one reason that concerns the form as a whole. */
    static SettingsVerdict refused(UiText why) {
        return new Refused(List.of(new FormChange.ClearNodeMessages(), new FormChange.Tell(why)));
    }
}
