package dev.portcullis.domain.recovery;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.flow.MethodName;
import java.util.List;

/** Finds the method that a submission is for. Source: docs/contract/recovery.md. */
public final class RecoveryMethods {
    private final MethodName use;
    private final List<RecoveryMethod> all;
    private final Messages messages;

    /**
     * @param use the method that flows begin with
     * @param all in the order in which they are asked
     */
    public RecoveryMethods(MethodName use, List<RecoveryMethod> all, Messages messages) {
        this.use = use;
        this.all = List.copyOf(all);
        this.messages = messages;
    }

    /** The method that flows begin with. @throws dev.portcullis.ports.error.FrontendException if it is switched off */
    RecoveryMethod standard() {
        return all.stream()
                .filter(method -> method.name().equals(use) && method.isEnabled())
                .findFirst()
                .orElseThrow(
                        () -> FrontendErrors.badRequest("The method that recovers accounts is switched off here."));
    }

    /** What a submission is; one that no method takes, or that cannot be read, is refused. */
    Input evaluate(RecoveryAttempt attempt) {
        try {
            return all.stream()
                    .map(method -> method.evaluate(attempt))
                    .filter(input -> !(input instanceof Input.NotApplicable))
                    .findFirst()
                    .orElseGet(
                            () -> new Input.NotApplicable(FormChanges.telling(messages.of(Phrase.NO_RECOVERY_METHOD))));
        } catch (Unreadable why) {
            var problem = Problem.of(why, messages);
            return new Input.Refused(FormChanges.telling(problem.node(), problem.text()));
        }
    }
}
