package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Showing that an address can be reached. */
final class EnglishVerification {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1080000L, "Verification"),
            entry(1080001L, "We’ve sent you a link. Open it to confirm your address."),
            entry(1080002L, "Your address is confirmed."),
            entry(1080003L, "Enter the 6-digit code we sent you to confirm your address."),
            entry(1080004L, "Enter the 6-digit code we sent to your phone."),
            entry(1080005L, "Your phone number is confirmed."),
            entry(4010006L, "Choose one of the ways to confirm your address."),
            entry(4070000L, "Confirming the address did not work."),
            entry(4070001L, "This link has expired or was already used. Request a new one."),
            entry(4070002L, "This address is already confirmed."),
            entry(4070003L, "Something went wrong. Please start again."),
            entry(4070004L, "The link is incomplete. Open it again from our email."),
            entry(4070005L, "This page has expired. Please start again."),
            entry(4070006L, "Wrong or expired code. Check it, or request a new one."));

    private EnglishVerification() {}
}
