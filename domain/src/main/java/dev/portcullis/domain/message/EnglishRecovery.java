package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Getting back into an account. */
final class EnglishRecovery {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1060000L, "Recovery"),
            entry(
                    1060001L,
                    "You are back in your account. Please set a new password, or another way to sign in, right away."),
            entry(
                    1060002L,
                    "If the address belongs to an account, a link is on its way to it. Open it to get back in."),
            entry(
                    1060003L,
                    "If the address belongs to an account, a code is on its way to it. Type it here to get back in."),
            entry(
                    1060004L,
                    "If {masked_address} belongs to an account, a code is on its way to it. Type it here to get back in."),
            entry(1060005L, "Please type this address in full, so that we know it is yours."),
            entry(1060006L, "Which of your addresses shall we write to?"),
            entry(1060007L, "Go back"),
            entry(
                    4010005L,
                    "We could not tell how you want to get back in. Please choose one of the ways on this page."),
            entry(4060000L, "Getting back in did not work."),
            entry(4060001L, "This form has done its work already. Please start over if you need to."),
            entry(4060002L, "Something went wrong with this form. Please start over."),
            entry(4060003L, "The link is not whole. Please open it again from our message."),
            entry(4060004L, "This link does not fit or was used before. Please ask for a fresh one."),
            entry(4060005L, "This took too long, so the recovery page has closed. Please start over."),
            entry(4060006L, "This code does not fit or was used before. Try again, or ask for a fresh one."));

    private EnglishRecovery() {}
}
