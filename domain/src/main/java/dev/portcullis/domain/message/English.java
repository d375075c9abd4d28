package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/** All English templates: those of {@link Phrase}, and those with gaps or that the engine itself never says. */
final class English {
    private static final Map<Long, String> OTHERS = Map.ofEntries(
            // Signing in and out.
            entry(1010000L, "Sign-in"),
            entry(1010002L, "Continue with {provider}"),
            entry(1010005L, "Continue"),
            entry(1010011L, "Continue with a security key"),
            entry(
                    1010016L,
                    "{duplicateIdentifier} already has an account here. Sign in to that account, and we will connect"
                            + " {provider} to it."),
            entry(1010018L, "Confirm through {provider}"),
            entry(1010019L, "Request a code to continue."),
            entry(1010020L, "We’ll send a code to one of your addresses."),
            entry(1010023L, "Send a code to {address}"),
            entry(1020000L, "Sign-out"),
            entry(1030000L, "Second factor"),
            entry(4010000L, "Signing in did not work."),
            entry(4010001L, "This page has expired. Please start again."),
            entry(4010007L, "You’re already signed in."),
            entry(4010010L, "We don’t know this address. Use one that belongs to your account."),
            // Making an account.
            entry(1040000L, "New account"),
            entry(1040002L, "Create an account with {provider}"),
            entry(4040000L, "Making the account did not work."),
            entry(4040001L, "This page has expired. Please start again."),
            entry(4040002L, "Your account has already been created."),
            // Changing what an account holds.
            entry(1050000L, "Settings"),
            entry(1050002L, "Connect {provider}"),
            entry(1050003L, "Disconnect {provider}"),
            entry(1050006L, "{secret}"),
            entry(1050009L, "{secret}"),
            entry(1050014L, "used {used_at}"),
            entry(1050015L, "{secrets}"),
            entry(1050018L, "Remove security key {display_name}"),
            entry(1050020L, "Remove passkey {display_name}"),
            entry(4050000L, "Changing the settings did not work."),
            entry(4050001L, "This page has expired. Please start again."),
            // Getting back into an account.
            entry(1060000L, "Recovery"),
            entry(1060001L, "You’re signed in. Set a new password now."),
            entry(1060004L, "If {masked_address} belongs to an account, we’ve sent a code to it."),
            entry(4060000L, "Getting back in did not work."),
            entry(4060003L, "The link is incomplete. Open it again from our email."),
            entry(4060005L, "This page has expired. Please start again."),
            // Showing that an address can be reached.
            entry(1080000L, "Verification"),
            entry(4070000L, "Confirming the address did not work."),
            entry(4070003L, "Something went wrong. Please start again."),
            entry(4070004L, "The link is incomplete. Open it again from our email."),
            entry(4070005L, "This page has expired. Please start again."),
            // Captions of inputs and buttons that more than one flow shows.
            entry(1070000L, "Choose"),
            entry(1070002L, "{title}"),
            entry(1070005L, "Continue"),
            entry(1070014L, "Sign in and connect"),
            entry(1070015L, "Please show that you are not a robot"),
            // What is amiss with a value that somebody sent.
            entry(4000000L, "Something here is not right yet."),
            entry(4000001L, "{reason}"),
            entry(4000002L, "Required: {property}"),
            entry(4000003L, "Use at least {min_length} characters (now {actual_length})."),
            entry(4000004L, "This isn’t in the format that’s needed here."),
            entry(4000005L, "Choose a different password: {reason}"),
            entry(4000017L, "Use at most {max_length} characters (now {actual_length})."),
            entry(4000018L, "Enter {minimum} or more."),
            entry(4000019L, "Enter more than {minimum}."),
            entry(4000020L, "Enter {maximum} or less."),
            entry(4000021L, "Enter less than {maximum}."),
            entry(4000022L, "Enter a multiple of {base}."),
            entry(4000023L, "Enter at most {max_items} of these (now {actual_items})."),
            entry(4000024L, "Enter at least {min_items} of these (now {actual_items})."),
            entry(4000025L, "Enter each of these only once."),
            entry(4000026L, "Enter {allowed_types}."),
            entry(4000027L, "An account with these details already exists. Sign in to it to connect the two."),
            entry(
                    4000028L,
                    "{credential_identifier_hint} already has an account here. You can sign in with:"
                            + " {available_credential_types} {available_oidc_providers}"),
            entry(4000029L, "Only {expected} is allowed here."),
            entry(4000030L, "This value isn’t allowed here."),
            entry(4000032L, "Use at least {min_length} characters for your password (now {actual_length})."),
            entry(4000033L, "Use at most {max_length} characters for your password (now {actual_length})."),
            entry(4000034L, "This password appears in known data leaks (found: {breaches}). Choose a different one."),
            entry(4000038L, "Please show again that you’re not a robot."),
            entry(4000040L, "{value} isn’t a valid email address."),
            entry(4000041L, "{value} isn’t a valid phone number. Start with + and the country code."),
            // Trouble that is not the person's doing.
            entry(5000000L, "Something went wrong on our side. Please try again later."),
            entry(5000001L, "{reason}"),
            entry(5000002L, "There is no way to sign in here at the moment."));

    private English() {}

    static Map<Long, String> texts() {
        var all = new HashMap<>(OTHERS);
        for (Phrase phrase : Phrase.values()) {
            all.put(phrase.id(), phrase.english());
        }
        return all;
    }
}
