package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Signing in and out. */
final class EnglishLogin {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1010000L, "Sign-in"),
            entry(1010001L, "Sign in"),
            entry(1010002L, "Continue with {provider}"),
            entry(1010003L, "Please show us once more that it is you."),
            entry(1010004L, "One more step: please use your second factor."),
            entry(1010005L, "Check"),
            entry(1010006L, "Code from your authenticator app"),
            entry(1010007L, "Backup code"),
            entry(1010008L, "Use your security key"),
            entry(1010009L, "Use your authenticator app"),
            entry(1010010L, "Use one of your backup codes"),
            entry(1010011L, "Go on with your security key"),
            entry(1010012L, "Have your security key at hand, then go on."),
            entry(1010013L, "Go on"),
            entry(1010014L, "A code is on its way to you. Type it here to sign in."),
            entry(1010015L, "Send me a code to sign in"),
            entry(
                    1010016L,
                    "{duplicateIdentifier} already has an account here. Sign in to that account, and we will connect {provider} to it."),
            entry(1010017L, "Sign in and connect"),
            entry(1010018L, "Confirm through {provider}"),
            entry(1010019L, "Ask for a code to go on."),
            entry(1010020L, "We will send a code to an address of yours."),
            entry(1010021L, "Use your passkey"),
            entry(1010022L, "Sign in with your password"),
            entry(1010023L, "Send a code to {address}"),
            entry(1020000L, "Sign-out"),
            entry(1030000L, "Second factor"),
            entry(4010000L, "Signing in did not work."),
            entry(4010001L, "This took too long, so the sign-in page has closed. Please start over."),
            entry(4010002L, "We could not tell how you want to sign in. Please choose one of the ways on this page."),
            entry(4010007L, "You are already signed in with this form."),
            entry(4010008L, "This code does not fit or was used before. Try again, or ask for a fresh one."),
            entry(4010009L, "This sign-in belongs to another account than the one you want to connect."),
            entry(4010010L, "We do not know this address. Please use one that belongs to your account."));

    private EnglishLogin() {}
}
