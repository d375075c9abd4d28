package dev.portcullis.ports.error;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an operation was refused, or where the caller must go first. The same on both sides of the wire. */
public sealed interface FrontendError {

    /** The HTTP status of the answer. */
    int status();

    /** The published id of the error, if it has one. */
    default Optional<ErrorId> id() {
        return Optional.empty();
    }

    /** The flow that the refusal carries, if it carries one: show it again. */
    default Optional<Flow> flow() {
        return Optional.empty();
    }

    /** Where the browser must go, if the refusal says so. */
    default Optional<String> redirectBrowserTo() {
        return Optional.empty();
    }

    /** The flow to use instead, if there is one. */
    default Optional<FlowId> useFlowId() {
        return Optional.empty();
    }

    /** A refusal that says no more than what is wrong. */
    record Refused(int status, GenericError error) implements FrontendError {
        @Override
        public Optional<ErrorId> id() {
            return Optional.ofNullable(error.id());
        }
    }

    /**
     * The person can fix it, or the next step is asked for: the flow with its messages. Also the intermediate steps of a
     * flow that takes several.
     */
    record FlowRefused(int status, Flow shown) implements FrontendError {
        @Override
        public Optional<Flow> flow() {
            return Optional.of(shown);
        }
    }

    /** The browser must go elsewhere first, for instance to a second factor. */
    record LocationChangeRequired(
            int status, GenericError error, @Nullable String target) implements FrontendError {
        @Override
        public Optional<ErrorId> id() {
            return Optional.ofNullable(error.id());
        }

        @Override
        public Optional<String> redirectBrowserTo() {
            return Optional.ofNullable(target);
        }
    }

    /**
     * The flow is over; another one takes its place.
     *
     * @param expiredAt when it was over; null where the answer does not say
     * @param sinceNanos how long that is ago, in nanoseconds; null where the answer does not say
     * @param successor the flow to use instead; null where the answer does not say
     */
    record FlowOver(
            int status,
            GenericError error,
            @Nullable Instant expiredAt,
            @Nullable Long sinceNanos,
            @Nullable FlowId successor)
            implements FrontendError {
        @Override
        public Optional<ErrorId> id() {
            return Optional.ofNullable(error.id());
        }

        @Override
        public Optional<FlowId> useFlowId() {
            return Optional.ofNullable(successor);
        }
    }
}
