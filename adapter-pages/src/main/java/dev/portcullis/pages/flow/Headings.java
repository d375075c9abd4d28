package dev.portcullis.pages.flow;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which phrases head the page of a flow, by where it stands. */
final class Headings {
    // The published number of what is said after a recovery.
    private static final long RECOVERED = 1060001;
    // Those that ask for another proof of who it is.
    private static final long REFRESH = 1010003;
    private static final long SECOND_STEP = 1010004;

    private static final String REFRESHING = "login.refresh";
    private static final Set<String> MAILED = Set.of("sent_email", "recovery_awaiting_code");

    /** Of a page that says that an address is confirmed. */
    static final String CONFIRMED = "verification.done";

    private Headings() {}

    /**
     * The beginning of the keys of its title and introduction.
     *
     * @param who whom the page is about; null when that is not known
     */
    static String key(FlowKind kind, Flow flow, @Nullable String who) {
        if (flow instanceof LoginFlow login && isProof(login)) {
            return proof(login);
        }
        if (isRecovered(flow)) {
            return "settings.recovered";
        }
        if (waitsForMail(flow)) {
            return who != null && who.startsWith("+") ? "sent.phone" : "sent";
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
        boolean refresh = flow instanceof LoginFlow login
                && isProof(login)
                && proof(login).equals(REFRESHING);
        return second || refresh
                ? all.stream().filter(message -> message.id() != REFRESH).toList()
                : all;
    }

    private static String recovery(FlowState state) {
        return switch (state.value()) {
            case "passed_challenge" -> "sent";
            case "recovery_awaiting_address_choice", "recovery_confirming_address" -> "recovery.which";
            default -> "recovery";
        };
    }

    /** Whether a verification has done what it is for. */
    static boolean isConfirmed(Flow flow) {
        return flow.state().equals(FlowState.PASSED_CHALLENGE);
    }

    private static String verification(Flow flow) {
        return isConfirmed(flow) ? CONFIRMED : "verification";
    }

    /** Whether a code or link is under way. */
    static boolean waitsForMail(Flow flow) {
        return MAILED.contains(flow.state().value());
    }

    /** Whether somebody who is known shows who it is. */
    private static boolean isProof(LoginFlow login) {
        return login.refresh() || isSecond(login);
    }

    private static boolean isSecond(LoginFlow login) {
        return AssuranceLevel.AAL2.equals(login.requestedAal());
    }

    private static String proof(LoginFlow login) {
        return isSecond(login) ? "login.second" : REFRESHING;
    }
}
