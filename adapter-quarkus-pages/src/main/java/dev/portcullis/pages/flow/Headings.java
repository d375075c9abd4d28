package dev.portcullis.pages.flow;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.LoginFlow;

/** Which phrases head the page of a flow, by where it stands. */
final class Headings {
    private Headings() {}

    /** The beginning of the keys of its title and introduction. */
    static String key(FlowKind kind, Flow flow) {
        if (flow instanceof LoginFlow login) {
            return login(login);
        }
        boolean asksForCode = flow.state().equals(FlowState.SENT_EMAIL)
                || flow.state().value().equals("recovery_awaiting_code");
        if (asksForCode && kind != FlowKind.REGISTRATION) {
            return kind.path() + ".sent";
        }
        boolean done = flow.state().equals(FlowState.PASSED_CHALLENGE) && kind == FlowKind.VERIFICATION;
        return done ? kind.path() + ".done" : kind.path();
    }

    private static String login(LoginFlow login) {
        if (AssuranceLevel.AAL2.equals(login.requestedAal())) {
            return "login.second";
        }
        return login.refresh() ? "login.refresh" : "login";
    }
}
