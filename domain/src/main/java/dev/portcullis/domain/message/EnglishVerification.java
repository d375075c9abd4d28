package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Showing that an address can be reached. */
final class EnglishVerification {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1080000L, "Verification"),
            entry(1080001L, "A link is on its way to you. Open it to confirm your address."),
            entry(1080002L, "Thank you, your address is confirmed."),
            entry(1080003L, "A code is on its way to you. Type it here to confirm your address."),
            entry(
                    4010006L,
                    "We could not tell how you want to confirm your address. Please choose one of the ways on this page."),
            entry(4070000L, "Confirming the address did not work."),
            entry(4070001L, "This link does not fit or was used before. Please ask for a fresh one."),
            entry(4070002L, "This address is confirmed already; nothing is left to do here."),
            entry(4070003L, "Something went wrong with this form. Please start over."),
            entry(4070004L, "The link is not whole. Please open it again from our message."),
            entry(4070005L, "This took too long, so the confirmation page has closed. Please start over."),
            entry(4070006L, "This code does not fit or was used before. Try again, or ask for a fresh one."));

    private EnglishVerification() {}
}
