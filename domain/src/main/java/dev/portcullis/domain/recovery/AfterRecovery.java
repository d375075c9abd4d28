package dev.portcullis.domain.recovery;

import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.hook.PostFlowHook;

/**
 * What follows a recovery.
 *
 * @param transitions whether scripts and apps are told what comes next as data, {@code feature_flags.use_continue_with_transitions}
 * @param endsOthers whether the other sessions of the account end
 */
public record AfterRecovery(AfterSettings settings, boolean transitions, boolean endsOthers) {
    /** @param alwaysEndsOthers whether the other sessions end in any case; in the contract a hook says so */
    public static AfterRecovery of(AfterSettings settings, boolean transitions, boolean alwaysEndsOthers) {
        boolean hooked = PostFlowHook.of(settings.hooks()).contains(PostFlowHook.REVOKE_ACTIVE_SESSIONS);
        return new AfterRecovery(settings, transitions, alwaysEndsOthers || hooked);
    }
}
