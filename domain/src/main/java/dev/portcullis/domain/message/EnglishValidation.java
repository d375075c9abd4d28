package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** What is amiss with a value that somebody sent. */
final class EnglishValidation {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(4000000L, "Something here is not right yet."),
            entry(4000001L, "{reason}"),
            entry(4000002L, "Required: {property}"),
            entry(4000003L, "Use at least {min_length} characters (now {actual_length})."),
            entry(4000004L, "This isn’t in the format that’s needed here."),
            entry(4000005L, "Choose a different password: {reason}"),
            entry(4000006L, "Wrong email or password."),
            entry(4000007L, "An account with these details already exists. Sign in instead."),
            entry(4000008L, "That code doesn’t match. Try the current one."),
            entry(4000009L, "Enter something you can sign in with, such as an email address."),
            entry(4000010L, "Confirm your address first. We’ve sent you an email."),
            entry(4000011L, "Your account has no authenticator app yet."),
            entry(4000012L, "This backup code has already been used."),
            entry(4000013L, "Your account has no security key or passkey yet."),
            entry(4000014L, "Your account has no backup codes yet."),
            entry(4000015L, "We couldn’t find an account with a security key or passkey for this."),
            entry(4000016L, "Wrong backup code."),
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
                    "{credential_identifier_hint} already has an account here. You can sign in with: {available_credential_types} {available_oidc_providers}"),
            entry(4000029L, "Only {expected} is allowed here."),
            entry(4000030L, "This value isn’t allowed here."),
            entry(4000031L, "Choose a password that isn’t like your email or username."),
            entry(4000032L, "Use at least {min_length} characters for your password (now {actual_length})."),
            entry(4000033L, "Use at most {max_length} characters for your password (now {actual_length})."),
            entry(4000034L, "This password appears in known data leaks (found: {breaches}). Choose a different one."),
            entry(4000035L, "We couldn’t find an account that signs in with a code for this."),
            entry(4000036L, "Your details have changed. Request a new code."),
            entry(4000037L, "We couldn’t find an account with these details."),
            entry(4000038L, "Please show again that you’re not a robot."),
            entry(4000039L, "That’s already your password. Choose a new one."),
            entry(4000040L, "{value} isn’t a valid email address."),
            entry(4000041L, "{value} isn’t a valid phone number. Start with + and the country code."));

    private EnglishValidation() {}
}
