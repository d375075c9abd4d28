package dev.portcullis.pages.flow;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import java.util.Locale;

/** The flows that have a page. */
public enum FlowKind {
    LOGIN((api, id, caller) -> api.getLoginFlow(new GetLoginFlow(id, caller))),
    REGISTRATION((api, id, caller) -> api.getRegistrationFlow(new GetRegistrationFlow(id, caller))),
    SETTINGS((api, id, caller) -> api.getSettingsFlow(new GetSettingsFlow(id, caller))),
    RECOVERY((api, id, caller) -> api.getRecoveryFlow(new GetRecoveryFlow(id, caller))),
    VERIFICATION((api, id, caller) -> api.getVerificationFlow(new GetVerificationFlow(id, caller)));

    @FunctionalInterface
    private interface Fetch {
        Flow flow(FrontendApi api, FlowId id, Caller caller);
    }

    private final Fetch fetch;

    FlowKind(Fetch fetch) {
        this.fetch = fetch;
    }

    /** As addresses have it, for instance {@code login}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Flow fetch(FrontendApi api, FlowId id, Caller caller) {
        return fetch.flow(api, id, caller);
    }
}
