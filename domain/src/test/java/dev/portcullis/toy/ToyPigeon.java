package dev.portcullis.toy;

import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.recovery.RecoveryAttempt;
import dev.portcullis.domain.recovery.RecoveryMachine;
import dev.portcullis.domain.recovery.RecoveryMethod;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.verification.VerificationAttempt;
import dev.portcullis.domain.verification.VerificationMachine;
import dev.portcullis.domain.verification.VerificationMethod;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** What recoveries and verifications are sent by; it never arrives, and so takes nothing that somebody submits. */
final class ToyPigeon implements RecoveryMethod, VerificationMethod {
    static final MethodName NAME = new MethodName("toy_pigeon");

    private final MethodKit kit;

    ToyPigeon(MethodKit kit) {
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return NAME;
    }

    @Override
    public Offer offer(MailedContext context) {
        return Offer.of(List.of(Nodes.csrf(context.csrfToken()), button()));
    }

    private UiNode button() {
        return Nodes.method(
                new NodeGroup("toy_pigeon"), NAME.value(), kit.messages().of(Phrase.LABEL_CONTINUE));
    }

    @Override
    public RecoveryMachine.Input evaluate(RecoveryAttempt attempt) {
        return new RecoveryMachine.Input.Refused(lost());
    }

    @Override
    public VerificationMachine.Input evaluate(VerificationAttempt attempt) {
        return new VerificationMachine.Input.Refused(lost());
    }

    private FormChanges lost() {
        return FormChanges.telling(kit.messages().generic("The pigeon has not arrived."));
    }

    @Override
    public Reply begin(NewFlow opening, Recipient to, MailOrigin origin) {
        return Reply.of(Trace.none(NAME), FormChanges.showing(List.of(button())));
    }
}
