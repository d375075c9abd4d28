package dev.portcullis.domain.recovery;

import dev.portcullis.domain.configuration.AfterSettings;

/**
 * What follows a recovery.
 *
 * @param transitions whether scripts and apps are told what comes next as data, {@code feature_flags.use_continue_with_transitions}
 * @param endsOthers whether the other sessions of the account end in any case; in the contract a hook says so
 */
public record AfterRecovery(AfterSettings settings, boolean transitions, boolean endsOthers) {}
