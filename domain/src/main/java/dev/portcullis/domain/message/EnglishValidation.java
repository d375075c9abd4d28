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
            entry(4000004L, "This has to look like {pattern}."),
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
            entry(4000015L, "No account with a security key or passkey fits what you typed."),
            entry(4000016L, "Wrong backup code."),
            entry(4000017L, "Use at most {max_length} characters (now {actual_length})."),
            entry(4000018L, "{actual} is too small: {minimum} is the least."),
            entry(4000019L, "{actual} is too small: it has to be more than {minimum}."),
            entry(4000020L, "{actual} is too much: {maximum} is the most."),
            entry(4000021L, "{actual} is too much: it has to be less than {maximum}."),
            entry(4000022L, "{actual} does not divide evenly by {base}."),
            entry(4000023L, "Please give {max_items} entries or fewer; now there are {actual_items}."),
            entry(4000024L, "Please give {min_items} entries or more; so far there are {actual_items}."),
            entry(4000025L, "Each entry may appear once; those at places {index_a} and {index_b} are equal."),
            entry(4000026L, "This has to be of type {allowed_types}, and is of type {actual_type}."),
            entry(4000027L, "There is an account with these details already. Sign in to it to connect the two."),
            entry(
                    4000028L,
                    "{credential_identifier_hint} already has an account here. You can sign in with: {available_credential_types} {available_oidc_providers}"),
            entry(4000029L, "Only {expected} is allowed here."),
            entry(4000030L, "Only one fixed value is allowed here, and this is another."),
            entry(4000031L, "Choose a password that isn’t like your email or username."),
            entry(4000032L, "Use at least {min_length} characters for your password (now {actual_length})."),
            entry(4000033L, "Use at most {max_length} characters for your password (now {actual_length})."),
            entry(4000034L, "This password appears in known data leaks (found: {breaches}). Choose a different one."),
            entry(4000035L, "No account that signs in by code matches this."),
            entry(4000036L, "Your details have changed. Request a new code."),
            entry(4000037L, "We couldn’t find an account with these details."),
            entry(4000038L, "Please show once more that you are not a robot."),
            entry(4000039L, "That’s already your password. Choose a new one."),
            entry(4000040L, "{value} isn’t a valid email address."),
            entry(4000041L, "{value} isn’t a valid phone number. Start with + and the country code."));

    private EnglishValidation() {}
}
