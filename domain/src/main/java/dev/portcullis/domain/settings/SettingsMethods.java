package dev.portcullis.domain.settings;

import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.submission.SubmissionReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the method that a submission is for. Source: wire contract, core section 5.4. */
public final class SettingsMethods {
    /** Methods whose absence is told as such; others count as no method at all. */
    private static final Set<String> MISSED =
            Set.of("password", "profile", "totp", "lookup_secret", "webauthn", "passkey", "oidc");

    private final List<SettingsMethod> methods;
    private final SubmissionReader reader;
    private final Messages messages;

    public SettingsMethods(List<SettingsMethod> methods, SubmissionReader reader, Messages messages) {
        this.methods = List.copyOf(methods);
        this.reader = reader;
        this.messages = messages;
    }

    /** A verdict, and the method that gave it. */
    record Judged(String method, boolean pausesNativeFlows, SettingsVerdict verdict) {}

    Judged judge(SettingsAttempt attempt) {
        String named = reader.method(attempt.submission());
        Optional<SettingsMethod> method = methods.stream()
                .filter(one -> one.type().value().equals(named))
                .filter(SettingsMethod::isEnabled)
                .findFirst();
        if (method.isEmpty() && MISSED.contains(named)) {
            throw Refusals.notFound("The method '" + named + "' is switched off here.");
        }
        return method.map(one -> new Judged(named, one.pausesNativeFlows(), one.judge(attempt)))
                .orElseGet(() -> new Judged(named, false, SettingsVerdict.refused(messages.noSettingsMethod())));
    }
}
