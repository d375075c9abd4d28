package dev.portcullis.ports.error;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of an operation, for those who ask instead of catching: a flow asks for its next step as a matter of course.
 *
 * <pre>{@code
 * switch (Outcome.of(() -> api.updateLoginFlow(request))) {
 *     case Outcome.Done(var login) -> welcome(login);
 *     case Outcome.Asks(int status, Flow again) -> show(again);
 *     case Outcome.Over(var error) -> startAgain();
 *     case Outcome.Refused(var error) -> explain(error);
 * }
 * }</pre>
 */
public sealed interface Outcome<T> {
    /** It is done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The flow asks for more: show it again. @param status 400 when something is wrong, 200 when a step is taken */
    record Asks<T>(int status, Flow flow) implements Outcome<T> {}

    /** The flow is over; begin again. */
    record Over<T>(FrontendError error) implements Outcome<T> {
        /** The flow that takes its place; empty when there is none yet. */
        public Optional<FlowId> successor() {
            return error.useFlowId();
        }
    }

    /** It is refused, for a reason that has an id, or leads elsewhere first. */
    record Refused<T>(FrontendError error) implements Outcome<T> {}

    /**
     * Carry an operation out.
     *
     * @throws dev.portcullis.ports.failure.Unavailable as the operation itself
     */
    static <T> Outcome<T> of(Supplier<T> operation) {
        try {
            return new Done<>(operation.get());
        } catch (FrontendException refused) {
            return of(refused.error());
        }
    }

    private static <T> Outcome<T> of(FrontendError error) {
        return switch (error) {
            case FrontendError.FlowRefused(int status, Flow flow) -> new Asks<>(status, flow);
            case FrontendError.FlowOver over -> new Over<>(over);
            case FrontendError.Refused refused -> new Refused<>(refused);
            case FrontendError.LocationChangeRequired elsewhere -> new Refused<>(elsewhere);
        };
    }
}
