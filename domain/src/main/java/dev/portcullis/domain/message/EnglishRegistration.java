package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Making an account. */
final class EnglishRegistration {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1040000L, "New account"),
            entry(1040001L, "Create account"),
            entry(1040002L, "Create an account with {provider}"),
            entry(1040003L, "Go on"),
            entry(1040004L, "Create an account with a security key"),
            entry(1040005L, "A code is on its way to you. Type it here to finish."),
            entry(1040006L, "Send me a code to create an account"),
            entry(1040007L, "Create an account with a passkey"),
            entry(1040008L, "Go back"),
            entry(1040009L, "Nearly there: how do you want to sign in from now on?"),
            entry(
                    4010003L,
                    "We could not tell how you want to create your account. Please choose one of the ways on this page."),
            entry(4040000L, "Making the account did not work."),
            entry(4040001L, "This took too long, so the page for new accounts has closed. Please start over."),
            entry(4040002L, "Your account was already made with this form."),
            entry(4040003L, "This code does not fit or was used before. Try again, or ask for a fresh one."));

    private EnglishRegistration() {}
}
