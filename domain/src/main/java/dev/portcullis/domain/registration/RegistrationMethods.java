package dev.portcullis.domain.registration;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.MissedMethods;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the method that a submission is for. Source: docs/contract/registration.md, "A submission". */
public final class RegistrationMethods {
    private static final MissedMethods MISSED = MissedMethods.of("password", "code");

    private final List<RegistrationMethod> methods;
    private final FirstProof first;
    private final SubmissionReader reader;
    private final Messages messages;

    /**
     * @param methods the first one that claims a submission gets it
     * @param first what has to be shown before any of them makes an account
     */
    public RegistrationMethods(
            List<RegistrationMethod> methods, FirstProof first, SubmissionReader reader, Messages messages) {
        this.methods = List.copyOf(methods);
        this.first = first;
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * What a submission is; one that no method claims is refused.
     *
     * @throws Unreadable if it cannot be read
     */
    Input evaluate(RegistrationAttempt attempt) {
        String named = reader.method(attempt.submission());
        Optional<RegistrationMethod> method =
                methods.stream().filter(one -> one.claims(attempt, named)).findFirst();
        return method.isPresent() ? evaluated(attempt, method.get()) : unclaimed(attempt, named);
    }

    private Input evaluated(RegistrationAttempt attempt, RegistrationMethod method) {
        Input evaluated = method.evaluate(attempt);
        return evaluated instanceof Input.Complete account && !method.equals(first)
                ? first.before(attempt, account)
                : evaluated;
    }

    private Input unclaimed(RegistrationAttempt attempt, String named) {
        MISSED.require(named, methods);
        return methods.stream()
                .flatMap(method -> method.unmeant(attempt).stream())
                .findFirst()
                .orElseGet(() -> refused(messages.of(Phrase.NO_REGISTRATION_METHOD)));
    }

    /** What a submission is that cannot be read. */
    Input unreadable(Unreadable why) {
        return new Input.Refused(why.place().entered(), List.of(Problem.of(why, messages)));
    }

    private static Input refused(UiText why) {
        return new Input.Refused(Map.of(), List.of(new Problem("", why)));
    }
}
