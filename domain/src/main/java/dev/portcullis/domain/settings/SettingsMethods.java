package dev.portcullis.domain.settings;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.MissedMethods;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Optional;

/** Finds the method that a submission is for. Source: docs/contract/settings.md, "A submission". */
public final class SettingsMethods {
    private static final MissedMethods MISSED =
            MissedMethods.of("password", "profile", "totp", "lookup_secret", "webauthn", "passkey", "oidc");

    private final List<SettingsMethod> methods;
    private final SubmissionReader reader;
    private final Messages messages;

    public SettingsMethods(List<SettingsMethod> methods, SubmissionReader reader, Messages messages) {
        this.methods = List.copyOf(methods);
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * What a submission is; one that no method claims is refused.
     *
     * @throws Unreadable if it cannot be read
     */
    SettingsMachine.Input evaluate(SettingsAttempt attempt) {
        String named = reader.method(attempt.submission());
        Optional<SettingsMethod> method = claimed(attempt, named);
        return method.isPresent() ? method.get().evaluate(attempt) : unclaimed(named);
    }

    /** What a submission is that cannot be read. */
    SettingsMachine.Input unreadable(Unreadable why) {
        var problem = Problem.of(why, messages);
        return new SettingsMachine.Input.Refused(FormChanges.telling(problem.node(), problem.text())
                .and(new FormChange.ShowValues(why.place().entered())));
    }

    private Optional<SettingsMethod> claimed(SettingsAttempt attempt, String named) {
        return methods.stream().filter(method -> method.claims(attempt, named)).findFirst();
    }

    private SettingsMachine.Input unclaimed(String named) {
        MISSED.require(named, methods);
        return refused(messages.of(Phrase.NO_SETTINGS_METHOD));
    }

    private static SettingsMachine.Input refused(UiText why) {
        return new SettingsMachine.Input.Refused(FormChanges.telling(why));
    }
}
