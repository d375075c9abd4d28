package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Signing in and out. */
final class EnglishLogin {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1010000L, "Sign-in"),
            entry(1010001L, "Sign in"),
            entry(1010002L, "Continue with {provider}"),
            entry(1010003L, "Confirm it’s you to continue."),
            entry(1010004L, "Confirm it’s you with your second step."),
            entry(1010005L, "Continue"),
            entry(1010006L, "6-digit code"),
            entry(1010007L, "Backup code"),
            entry(1010008L, "Use a security key"),
            entry(1010009L, "Continue"),
            entry(1010010L, "Continue"),
            entry(1010011L, "Continue with a security key"),
            entry(1010012L, "Have your security key ready, then continue."),
            entry(1010013L, "Continue"),
            entry(1010014L, "Enter the 6-digit code we sent you."),
            entry(1010015L, "Email me a code"),
            entry(
                    1010016L,
                    "{duplicateIdentifier} already has an account here. Sign in to that account, and we will connect {provider} to it."),
            entry(1010017L, "Sign in and connect"),
            entry(1010018L, "Confirm through {provider}"),
            entry(1010019L, "Request a code to continue."),
            entry(1010020L, "We’ll send a code to one of your addresses."),
            entry(1010021L, "Sign in with a passkey"),
            entry(1010022L, "Sign in"),
            entry(1010023L, "Send a code to {address}"),
            entry(1010025L, "Enter the 6-digit code we sent to the address of your account."),
            entry(1020000L, "Sign-out"),
            entry(1030000L, "Second factor"),
            entry(4010000L, "Signing in did not work."),
            entry(4010001L, "This page has expired. Please start again."),
            entry(4010002L, "Choose one of the ways to sign in."),
            entry(4010007L, "You’re already signed in."),
            entry(4010008L, "Wrong or expired code. Check it, or request a new one."),
            entry(4010009L, "This sign-in belongs to another account than the one you want to connect."),
            entry(4010010L, "We don’t know this address. Use one that belongs to your account."),
            entry(4010011L, "This account is switched off."));

    private EnglishLogin() {}
}
