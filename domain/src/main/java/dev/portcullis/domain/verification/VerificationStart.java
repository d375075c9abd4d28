package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.flow.MailedStart;
import dev.portcullis.domain.flow.MailedStart.Asked;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.oauth2.PendingAcceptance;
import dev.portcullis.domain.ui.CarriedAddress;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens verifications, by hand and in the place of others. Source: docs/contract/verification.md. */
public final class VerificationStart {
    private final MailedStart<VerificationFlow> verifications;

    public VerificationStart(
            MailedFlows.Kind<VerificationFlow> kind, VerificationMethods methods, FlowSupport support) {
        this.verifications = new MailedStart<>(kind, methods::required, VerificationStart::made, support);
    }

    static VerificationFlow made(NewFlow opening, Asked asked, MethodName by, UiContainer ui, FlowState state) {
        return new VerificationFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                asked.requestUrl(),
                asked.returnTo(),
                by,
                ui,
                state,
                null);
    }

    boolean isEnabled() {
        return verifications.isEnabled();
    }

    Answer<VerificationFlow> open(FlowType type, @Nullable String target, Caller caller) {
        verifications.require(target);
        return verifications.open(type, target, caller);
    }

    /** In the place of a flow that is over. */
    NewFlow afterExpiry(StoredFlow<VerificationFlow> over, UiText why) {
        return verifications.afterExpiry(over.flow(), successor(over, FlowType.BROWSER), why);
    }

    /** What waits for an address to be verified waits on. */
    private NewFlow successor(StoredFlow<VerificationFlow> before, FlowType type) {
        return verifications
                .reopening(type)
                .remembering(internal -> PendingAcceptance.leftTo(internal, before.internal()));
    }

    /** In the place of a flow that goes no further. @param carried what its form holds from the beginning */
    NewFlow insteadOf(
            StoredFlow<VerificationFlow> left,
            FlowType type,
            Caller caller,
            List<Problem> why,
            CarriedAddress carried) {
        return verifications.insteadOf(left.flow(), successor(left, type), caller, why, carried);
    }
}
