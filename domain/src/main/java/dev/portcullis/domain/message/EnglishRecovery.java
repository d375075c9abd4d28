package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Getting back into an account. */
final class EnglishRecovery {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1060000L, "Recovery"),
            entry(1060001L, "You’re signed in. Set a new password now."),
            entry(1060002L, "If there is an account with this address, we’ve sent a link to it."),
            entry(1060003L, "If there is an account with this address, we’ve sent a code to it."),
            entry(1060004L, "If {masked_address} belongs to an account, we’ve sent a code to it."),
            entry(1060005L, "Enter the full address to confirm it’s yours."),
            entry(1060006L, "Where should we send the code?"),
            entry(1060007L, "Back"),
            entry(4010005L, "Choose one of the ways to recover your account."),
            entry(4060000L, "Getting back in did not work."),
            entry(4060001L, "This page has already been used. Please start again."),
            entry(4060002L, "Something went wrong. Please start again."),
            entry(4060003L, "The link is incomplete. Open it again from our email."),
            entry(4060004L, "This link has expired or was already used. Request a new one."),
            entry(4060005L, "This page has expired. Please start again."),
            entry(4060006L, "Wrong or expired code. Check it, or request a new one."));

    private EnglishRecovery() {}
}
