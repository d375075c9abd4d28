package dev.portcullis.domain.registration;

import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.submission.SubmissionReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the method that a submission is for. Source: wire contract, core section 5.2. */
public final class RegistrationMethods {
    /** Methods whose absence is told as such; others count as no method at all. */
    private static final Set<String> MISSED = Set.of("password", "code");

    private final ProfileRegistration profile;
    private final List<RegistrationMethod> methods;
    private final SubmissionReader reader;

    public RegistrationMethods(ProfileRegistration profile, List<RegistrationMethod> methods, SubmissionReader reader) {
        this.profile = profile;
        this.methods = List.copyOf(methods);
        this.reader = reader;
    }

    RegistrationVerdict judge(RegistrationAttempt attempt) {
        String named = reader.method(attempt.submission());
        if (profile.isEnabled() && profile.isFor(attempt)) {
            return profile.judge(attempt);
        }
        Optional<RegistrationMethod> method = methods.stream()
                .filter(one -> one.type().value().equals(named))
                .filter(RegistrationMethod::isEnabled)
                .findFirst();
        if (method.isEmpty() && MISSED.contains(named)) {
            throw Refusals.notFound("The method '" + named + "' is switched off here.");
        }
        return method.map(one -> one.judge(attempt)).orElseGet(RegistrationVerdict.NotMine::new);
    }
}
