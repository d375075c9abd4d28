package dev.portcullis.domain.recovery;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;

/** Recovery, switched off: no courier carries its mail. Answers as the contract says a flow does that is switched off. */
public final class RecoveryService implements RecoveryApi {
    private static final String KIND = "recovery";

    private final MailFlowSettings settings;
    private final ReturnTo returnTo;
    private final ErrorPages errors;

    public RecoveryService(MailFlowSettings settings, ReturnTo returnTo, ErrorPages errors) {
        this.settings = settings;
        this.returnTo = returnTo;
        this.errors = errors;
    }

    @Override
    public Answer<RecoveryFlow> createBrowserRecoveryFlowWithHttpInfo(CreateBrowserRecoveryFlow request) {
        return errors.guard(request.caller(), () -> {
            if (settings.enabled()) {
                returnTo.check(request.returnTo());
            }
            throw Refusals.switchedOff(KIND);
        });
    }

    @Override
    public Answer<RecoveryFlow> createNativeRecoveryFlowWithHttpInfo(CreateNativeRecoveryFlow request) {
        if (settings.enabled()) {
            returnTo.check(asked(request.caller()));
        }
        throw Refusals.switchedOff(KIND);
    }

    /** The native start has no such parameter, and honours it all the same. */
    private static String asked(Caller caller) {
        return Urls.parameter(caller.requestUrl(), "return_to").orElse("");
    }

    @Override
    public Answer<RecoveryFlow> getRecoveryFlowWithHttpInfo(GetRecoveryFlow request) {
        throw settings.enabled() ? Refusals.notFound(null) : Refusals.switchedOff(KIND);
    }

    @Override
    public Answer<RecoveryFlow> updateRecoveryFlowWithHttpInfo(UpdateRecoveryFlow request) {
        return errors.guard(request.caller(), () -> {
            if (!settings.enabled()) {
                throw Refusals.notFound("The recovery flow is switched off here.");
            }
            FlowDesk.named(request.flow());
            throw Refusals.notFound("There is no recovery with this id.");
        });
    }
}
