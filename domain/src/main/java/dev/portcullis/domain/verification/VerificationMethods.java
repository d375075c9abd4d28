package dev.portcullis.domain.verification;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.flow.MethodName;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the method of a flow. Source: docs/contract/verification.md. */
public final class VerificationMethods {
    private final MethodName use;
    private final Supplier<Stream<VerificationMethod>> all;
    private final Messages messages;

    /**
     * @param use the method that flows begin with
     * @param all asked for at each flow: some are made later than this
     */
    public VerificationMethods(MethodName use, Supplier<Stream<VerificationMethod>> all, Messages messages) {
        this.use = use;
        this.all = all;
        this.messages = messages;
    }

    /** The method that flows begin with; empty when it is switched off. */
    Optional<VerificationMethod> standard() {
        return named(use);
    }

    /** The same. @throws dev.portcullis.ports.error.FrontendException if it is switched off */
    VerificationMethod required() {
        return standard()
                .orElseThrow(
                        () -> FrontendErrors.badRequest("The method that verifies addresses is switched off here."));
    }

    private Optional<VerificationMethod> named(@Nullable MethodName name) {
        return all.get().filter(method -> method.name().equals(name)).findFirst();
    }

    /** What a submission is; a flow whose method is switched off takes none. */
    Input evaluate(VerificationAttempt attempt) {
        try {
            return named(attempt.flow().active())
                    .map(method -> method.evaluate(attempt))
                    .orElseGet(() -> new Input.NotApplicable(
                            FormChanges.of(new FormChange.TellAgain(messages.of(Phrase.NO_VERIFICATION_METHOD)))));
        } catch (Unreadable why) {
            return unreadable(why);
        }
    }

    private Input unreadable(Unreadable why) {
        var problem = Problem.of(why, messages);
        FormChange told = problem.node().isEmpty()
                ? new FormChange.TellAgain(problem.text())
                : new FormChange.AddNodeMessage(problem.node(), problem.text());
        return new Input.Refused(FormChanges.of(new FormChange.ClearNodeMessages(), told));
    }
}
