package dev.portcullis.domain.flow;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.message.UiText;
import java.util.Optional;

/** One submission of a flow, whichever kind it is. */
public interface FlowAttempt<F extends Flow> extends OngoingFlow<F> {
    Submission submission();

    /**
     * What speaks against looking at it, to be told on the flow: another site may have made it, or it lacks a captcha. Empty when
     * nothing does.
     *
     * @throws dev.portcullis.ports.error.FrontendException if a browser's flow lacks its token
     */
    default Optional<UiText> objection(FlowSupport support, SubmittedValues entered) {
        return support.binding()
                .objection(stored(), caller(), submission(), entered.text("csrf_token"))
                .or(() -> support.binding().captcha().objection(flow(), caller(), submission()))
                .map(support.messages()::generic);
    }

    /** A code that it brings. @param code as it was typed or pasted */
    default GuardedCodes.Entry entry(Purpose purpose, String code) {
        return new GuardedCodes.Entry(purpose, flow().id(), sent(), code, caller(), now());
    }
}
