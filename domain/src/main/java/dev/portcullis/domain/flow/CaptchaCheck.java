package dev.portcullis.domain.flow;

import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for a captcha before a submission costs anything: a hash, a mail, an account. The captcha is shown with every form of a
 * flow that asks for one, and kept with none of them. Source: docs/contract/forms.md, "A captcha"; docs/security.md, B9.
 */
public final class CaptchaCheck {
    private final Optional<Captcha> captcha;
    private final Set<Class<? extends Flow>> asking;
    private final SubmissionReader reader;

    /** @param captcha empty where nothing is asked for @param kinds the flows that ask for it */
    public CaptchaCheck(Optional<Captcha> captcha, Set<FlowKind> kinds, SubmissionReader reader) {
        this.captcha = captcha;
        this.asking = kinds.stream().map(CaptchaCheck::type).collect(Collectors.toUnmodifiableSet());
        this.reader = reader;
    }

    /** A flow as it is shown. */
    <F extends Flow> F shown(F flow) {
        return asked(flow).map(one -> Flows.showing(flow, with(one, flow.ui()))).orElse(flow);
    }

    /** The form of a flow as it is shown. */
    UiContainer shown(Flow flow, UiContainer ui) {
        return asked(flow).map(one -> with(one, ui)).orElse(ui);
    }

    private static UiContainer with(Captcha captcha, UiContainer ui) {
        Form form = Form.of(ui).without(node -> node.group().equals(NodeGroup.CAPTCHA));
        for (UiNode node : captcha.nodes()) {
            form = form.put(node);
        }
        return form.done();
    }

    private Optional<Captcha> asked(Flow flow) {
        return captcha.filter(
                one -> asking.contains(flow.getClass()) && !flow.state().equals(FlowState.PASSED_CHALLENGE));
    }

    private static Class<? extends Flow> type(FlowKind kind) {
        return switch (kind) {
            case LOGIN -> LoginFlow.class;
            case REGISTRATION -> RegistrationFlow.class;
            case RECOVERY -> RecoveryFlow.class;
            case VERIFICATION -> VerificationFlow.class;
            case SETTINGS -> SettingsFlow.class;
        };
    }

    /** Why a submission is not looked at; empty when all is well. A link that is followed is no submission. */
    public Optional<String> objection(Flow flow, Caller caller, Submission submission) {
        String reason = "Solve the challenge of the form and send it once more.";
        return submission instanceof Submission.Query
                ? Optional.empty()
                : asked(flow).filter(one -> !isSolved(one, caller, submission)).map(unsolved -> reason);
    }

    private boolean isSolved(Captcha one, Caller caller, Submission submission) {
        String answer = reader.read(submission, SubmittedFields.texts(one.answerField()))
                .text(one.answerField());
        return !answer.isEmpty() && one.isSolved(answer, caller.device().address());
    }
}
