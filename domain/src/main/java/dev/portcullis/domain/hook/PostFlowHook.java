package dev.portcullis.domain.hook;

import dev.portcullis.domain.configuration.Hook;
import java.util.ArrayList;
import java.util.List;

/** One thing to do when a flow succeeded. Source: docs/contract/hooks.md. */
public enum PostFlowHook {
    /** Sign the person in. */
    SESSION,
    /** End the person's other sessions. */
    REVOKE_ACTIVE_SESSIONS,
    /** Start the verification of an address that is not verified. */
    VERIFICATION,
    /** Tell the client to show the verification that was started. */
    SHOW_VERIFICATION_UI,
    /** Let only people in who verified an address. */
    REQUIRE_VERIFIED_ADDRESS;

    /** The steps that configured hooks stand for, in their order, {@link #SESSION} last; hooks of other kinds are no steps. */
    public static List<PostFlowHook> of(List<Hook> hooks) {
        var steps = new ArrayList<PostFlowHook>();
        for (Hook hook : hooks) {
            switch (hook.name()) {
                case "session" -> {}
                case "revoke_active_sessions" -> steps.add(REVOKE_ACTIVE_SESSIONS);
                case "verification" -> steps.add(VERIFICATION);
                case "show_verification_ui" -> steps.add(SHOW_VERIFICATION_UI);
                case "require_verified_address" -> steps.add(REQUIRE_VERIFIED_ADDRESS);
                default -> {}
            }
        }
        if (hooks.stream().anyMatch(hook -> hook.name().equals("session"))) {
            steps.add(SESSION);
        }
        return List.copyOf(steps);
    }
}
