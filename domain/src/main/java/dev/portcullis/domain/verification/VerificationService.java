package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import org.jspecify.annotations.Nullable;

/** Shows the verifications that other flows started. Starting one by hand is switched off: no courier carries its mail. */
public final class VerificationService implements VerificationApi {
    private static final String KIND = "verification";

    private final MailFlowSettings settings;
    private final FlowDesk desk;
    private final ReturnTo returnTo;
    private final ErrorPages errors;

    public VerificationService(MailFlowSettings settings, FlowDesk desk, ReturnTo returnTo, ErrorPages errors) {
        this.settings = settings;
        this.desk = desk;
        this.returnTo = returnTo;
        this.errors = errors;
    }

    @Override
    public Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(CreateBrowserVerificationFlow request) {
        // A forbidden return_to is told at once, to a page as well: observed on the reference, for this kind alone.
        checkAim(request.returnTo());
        return errors.guard(request.caller(), this::off);
    }

    @Override
    public Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(CreateNativeVerificationFlow request) {
        checkAim(request.returnTo());
        return off();
    }

    private void checkAim(@Nullable String target) {
        if (settings.enabled()) {
            returnTo.check(target);
        }
    }

    private Answer<VerificationFlow> off() {
        throw Refusals.switchedOff(KIND);
    }

    @Override
    public Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request) {
        if (!settings.enabled()) {
            throw Refusals.switchedOff(KIND);
        }
        StoredFlow<VerificationFlow> stored =
                desk.find(VerificationFlow.class, request.id()).orElseThrow(() -> Refusals.notFound(null));
        desk.requireOwner(stored, request.caller());
        VerificationFlow flow = stored.flow();
        if (FlowDesk.isOver(flow, desk.now())) {
            throw desk.gone(flow, KIND, flow.type().isApi() ? ErrorId.SELF_SERVICE_FLOW_EXPIRED : null);
        }
        return Answer.ok(flow.withUi(desk.remasked(flow, request.caller())));
    }

    @Override
    public Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request) {
        return errors.guard(request.caller(), () -> {
            if (!settings.enabled()) {
                throw Refusals.notFound("The verification flow is switched off here.");
            }
            FlowDesk.named(request.flow());
            throw Refusals.notFound("There is no verification with this id that can be submitted.");
        });
    }
}
