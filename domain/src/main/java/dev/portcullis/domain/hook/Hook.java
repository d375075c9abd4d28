package dev.portcullis.domain.hook;

import dev.portcullis.ports.courier.OutboxMessage;
import java.util.Optional;

/**
 * Something that happens when a flow begins or when somebody succeeds in it. There are three moments; a hook does something in
 * those that it has a method for.
 */
public interface Hook {
    /** A flow is made, and kept next. @throws HookFailed if it must not begin */
    default void beforeFlow(HookEvent event) {}

    /** Whether {@link #beforeSave} decides anything. */
    default boolean decides() {
        return false;
    }

    /** Something is about to be saved. @throws HookFailed if nothing can be decided */
    default HookDecision beforeSave(HookEvent event) {
        return new HookDecision.GoOn(event);
    }

    /** Whether it is told later, and nobody waits for that: {@link #call} is kept together with what it tells. */
    default boolean isToldLater() {
        return false;
    }

    /** The call that tells it later; empty where {@link #isToldLater} is not so. */
    default Optional<OutboxMessage> call(HookEvent event) {
        return Optional.empty();
    }

    /** It was saved; or, where nothing decides any more, it is saved next. @throws HookFailed if the flow ends with an error */
    default void afterSave(HookEvent event) {}
}
