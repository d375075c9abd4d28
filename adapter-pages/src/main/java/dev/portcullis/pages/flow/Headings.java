package dev.portcullis.pages.flow;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeGroup;

/** Which phrases head the page of a flow, by where it stands. */
final class Headings {
    // The published number of what is said after a recovery.
    private static final long RECOVERED = 1060001;

    /** Of a page that says that an address is confirmed. */
    static final String CONFIRMED = "verification.done";

    private Headings() {}

    /** The beginning of the keys of its title and introduction. */
    static String key(FlowKind kind, Flow flow) {
        if (flow instanceof LoginFlow login) {
            return login(login);
        }
        if (isRecovered(flow)) {
            return "settings.recovered";
        }
        return switch (kind) {
            case RECOVERY -> recovery(flow.state());
            case VERIFICATION -> verification(flow.state());
            default -> kind.path();
        };
    }

    /** Whether settings were opened by a recovery and nothing was changed since. */
    static boolean isRecovered(Flow flow) {
        return flow instanceof SettingsFlow
                && flow.ui().messages().stream().anyMatch(message -> message.id() == RECOVERED)
                && flow.ui().nodes().stream().anyMatch(node -> node.group().equals(NodeGroup.PASSWORD));
    }

    private static String recovery(FlowState state) {
        return switch (state.value()) {
            case "sent_email", "recovery_awaiting_code" -> "recovery.sent";
            case "recovery_awaiting_address_choice", "recovery_confirming_address" -> "recovery.which";
            default -> "recovery";
        };
    }

    private static String verification(FlowState state) {
        if (state.equals(FlowState.PASSED_CHALLENGE)) {
            return CONFIRMED;
        }
        return state.equals(FlowState.SENT_EMAIL) ? "verification.sent" : "verification";
    }

    private static String login(LoginFlow login) {
        if (AssuranceLevel.AAL2.equals(login.requestedAal())) {
            return "login.second";
        }
        return login.refresh() ? "login.refresh" : "login";
    }
}
