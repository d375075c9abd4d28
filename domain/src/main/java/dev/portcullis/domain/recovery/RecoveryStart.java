package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.flow.MailedStart;
import dev.portcullis.domain.flow.MailedStart.Asked;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.ui.CarriedAddress;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens recoveries, by hand and in the place of others. Source: docs/contract/recovery.md. */
public final class RecoveryStart {
    private final MailedStart<RecoveryFlow> recoveries;
    private final Sessions sessions;
    private final FlowSupport support;

    public RecoveryStart(
            MailedFlows.Kind<RecoveryFlow> kind, RecoveryMethods methods, Sessions sessions, FlowSupport support) {
        this.recoveries = new MailedStart<>(kind, methods::standard, RecoveryStart::made, support);
        this.sessions = sessions;
        this.support = support;
    }

    private static RecoveryFlow made(NewFlow opening, Asked asked, MethodName by, UiContainer ui, FlowState state) {
        return new RecoveryFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                Objects.requireNonNull(asked.requestUrl()),
                asked.returnTo(),
                by,
                ui,
                state,
                List.of(),
                null);
    }

    Answer<RecoveryFlow> open(FlowType type, @Nullable String target, Caller caller) {
        recoveries.require(target);
        return isSignedIn(caller)
                ? signedInAlready(caller, support.returnTo().standard())
                : recoveries.open(type, target, caller);
    }

    boolean isSignedIn(Caller caller) {
        return sessions.find(caller, support.flows().now()).isPresent();
    }

    /** Whoever is signed in needs no recovery. */
    private static <T> Answer<T> signedInAlready(Caller caller, String target) {
        String why = "Somebody is signed in already; sign out to recover an account.";
        return Flows.signedInAlready(caller, 302, target, why);
    }

    /** Whoever signed in meanwhile is led to where the recovery would have led. */
    <T> Answer<T> signedInAlready(Caller caller, RecoveryFlow left) {
        return signedInAlready(caller, support.returnTo().of(left, null));
    }

    /** In the place of a flow that is over. Flows with links go on in a browser. */
    NewFlow afterExpiry(RecoveryFlow over, Caller caller, UiText why) {
        FlowType type = MethodName.LINK.equals(over.active()) ? FlowType.BROWSER : over.type();
        return recoveries.afterExpiry(over, recoveries.opening(type, caller), why);
    }

    /** In the place of a flow that goes no further. @param carried what its form holds from the beginning */
    NewFlow insteadOf(RecoveryFlow left, FlowType type, Caller caller, List<Problem> why, CarriedAddress carried) {
        return recoveries.insteadOf(left, recoveries.reopening(type), caller, why, carried);
    }
}
