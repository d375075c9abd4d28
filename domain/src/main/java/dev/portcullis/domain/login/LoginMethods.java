package dev.portcullis.domain.login;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.submission.SubmissionReader;
import java.util.List;
import java.util.Optional;

/** Finds the method that a submission is for. Source: docs/contract/login.md, "A submission". */
public final class LoginMethods {
    private final List<LoginMethod> methods;
    private final Optional<LoginMethod> fallback;
    private final SubmissionReader reader;

    /** @param fallback the method that takes what no other takes; empty where there is none */
    public LoginMethods(List<LoginMethod> methods, Optional<LoginMethod> fallback, SubmissionReader reader) {
        this.methods = List.copyOf(methods);
        this.fallback = fallback;
        this.reader = reader;
    }

    LoginVerdict judge(LoginAttempt attempt) {
        String named = reader.method(attempt.submission());
        Optional<LoginMethod> method =
                methods.stream().filter(one -> one.isFor(attempt, named)).findFirst();
        if (method.isPresent() && !method.get().isEnabled() && method.get().isMissedWhenOff()) {
            throw FrontendErrors.notFound("The method '" + named + "' is switched off here.");
        }
        LoginVerdict verdict = method.filter(LoginMethod::isEnabled)
                .map(one -> one.judge(attempt))
                .orElseGet(LoginVerdict.NotMine::new);
        return verdict instanceof LoginVerdict.NotMine
                ? fallback.map(one -> one.judge(attempt)).orElse(verdict)
                : verdict;
    }
}
