package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Making an account. */
final class EnglishRegistration {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1040000L, "New account"),
            entry(1040001L, "Create account"),
            entry(1040002L, "Create an account with {provider}"),
            entry(1040003L, "Continue"),
            entry(1040004L, "Sign up with a security key"),
            entry(1040005L, "Enter the 6-digit code we sent you to finish signing up."),
            entry(1040006L, "Email me a code"),
            entry(1040007L, "Sign up with a passkey"),
            entry(1040008L, "Back"),
            entry(1040009L, "Choose how you want to sign in."),
            entry(4010003L, "Choose one of the ways to sign up."),
            entry(4040000L, "Making the account did not work."),
            entry(4040001L, "This page has expired. Please start again."),
            entry(4040002L, "Your account has already been created."),
            entry(4040003L, "Wrong or expired code. Check it, or request a new one."));

    private EnglishRegistration() {}
}
