package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.TestAbortedException;

/** An operation that was refused, and what is expected of that. */
record Refusal(FrontendException exception) {

    static Refusal of(ThrowingCallable operation) {
        Throwable thrown = catchThrowable(operation);
        // What is not offered is skipped, not refused.
        if (thrown instanceof TestAbortedException skipped) throw skipped;
        assertThat(thrown).as("the operation is refused").isInstanceOf(FrontendException.class);
        return new Refusal((FrontendException) thrown);
    }

    private FrontendError error() {
        return exception.error();
    }

    Refusal has(int status) {
        assertThat(error().status()).as("status of %s", error()).isEqualTo(status);
        return this;
    }

    Refusal hasOneOf(Integer... statuses) {
        assertThat(error().status()).as("status of %s", error()).isIn((Object[]) statuses);
        return this;
    }

    Refusal has(int status, ErrorId id) {
        assertThat(error().id()).as("id of %s", error()).contains(id);
        return has(status);
    }

    Refusal hasWithoutId(int status) {
        assertThat(error().id()).as("id of %s", error()).isEmpty();
        return has(status);
    }

    /** The flow that comes with status 400, to be shown again. */
    Flow flow() {
        return flow(400);
    }

    /** The flow that comes with this status. */
    Flow flow(int status) {
        has(status);
        return error().flow().orElseThrow(() -> new AssertionError("no flow comes with " + error()));
    }

    /** The flow that is shown again, with these messages about it as a whole. */
    Flow flowSaying(Long... messages) {
        Flow flow = flow();
        assertThat(Forms.messages(flow)).containsExactly(messages);
        return flow;
    }

    /** Where the refusal sends a browser. */
    String redirect() {
        return error().redirectBrowserTo()
                .orElseThrow(() -> new AssertionError("nowhere to go is named by " + error()));
    }

    /** The flow that takes the place of the refused one. */
    FlowId successor() {
        return error().useFlowId().orElseThrow(() -> new AssertionError("no other flow is named by " + error()));
    }
}
