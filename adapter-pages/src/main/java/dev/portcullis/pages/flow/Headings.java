package dev.portcullis.pages.flow;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;

/** Which phrases head the page of a flow, by where it stands. */
final class Headings {
    // The published number of what is said after a recovery.
    private static final long RECOVERED = 1060001;
    // Those that ask for another proof of who it is.
    private static final long REFRESH = 1010003;
    private static final long SECOND_STEP = 1010004;

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
            case VERIFICATION -> verification(flow);
            default -> kind.path();
        };
    }

    /** Whether settings were opened by a recovery and nothing was changed since. */
    static boolean isRecovered(Flow flow) {
        return flow instanceof SettingsFlow
                && flow.ui().messages().stream().anyMatch(message -> message.id() == RECOVERED)
                && flow.ui().nodes().stream().anyMatch(node -> node.group().equals(NodeGroup.PASSWORD));
    }

    /** What the flow says and its title does not: one thing is said once. */
    static List<UiText> besides(Flow flow) {
        List<UiText> all = flow.ui().messages();
        boolean second = all.stream().anyMatch(message -> message.id() == SECOND_STEP);
        return second || key(FlowKind.LOGIN, flow).equals("login.refresh")
                ? all.stream().filter(message -> message.id() != REFRESH).toList()
                : all;
    }

    private static String recovery(FlowState state) {
        return switch (state.value()) {
            case "sent_email", "recovery_awaiting_code" -> "recovery.sent";
            case "recovery_awaiting_address_choice", "recovery_confirming_address" -> "recovery.which";
            default -> "recovery";
        };
    }

    /** Whether a verification has done what it is for. */
    static boolean isConfirmed(Flow flow) {
        return flow.state().equals(FlowState.PASSED_CHALLENGE);
    }

    private static String verification(Flow flow) {
        if (isConfirmed(flow)) {
            return CONFIRMED;
        }
        return flow.state().equals(FlowState.SENT_EMAIL) ? "verification.sent" : "verification";
    }

    private static String login(LoginFlow login) {
        if (AssuranceLevel.AAL2.equals(login.requestedAal())) {
            return "login.second";
        }
        return login.refresh() ? "login.refresh" : "login";
    }
}
