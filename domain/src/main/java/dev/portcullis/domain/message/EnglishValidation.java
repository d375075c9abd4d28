package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** What is amiss with a value that somebody sent. */
final class EnglishValidation {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(4000000L, "Something here is not right yet."),
            entry(4000001L, "{reason}"),
            entry(4000002L, "Please fill in: {property}"),
            entry(4000003L, "Please use {min_length} characters or more; so far there are {actual_length}."),
            entry(4000004L, "This has to look like {pattern}."),
            entry(4000005L, "Please choose another password: {reason}"),
            entry(4000006L, "That did not match. Check what you typed and try again."),
            entry(4000007L, "There is an account with these details already. Sign in to it, or use other details."),
            entry(4000008L, "That proof did not fit. Please try again."),
            entry(4000009L, "Please give at least one detail that you can sign in with, such as an e-mail address."),
            entry(4000010L, "Please confirm your address first; we sent you a message."),
            entry(4000011L, "Your account has no authenticator app yet."),
            entry(4000012L, "This backup code was used before. Please take another one."),
            entry(4000013L, "Your account has no security key or passkey yet."),
            entry(4000014L, "Your account has no backup codes yet."),
            entry(4000015L, "No account with a security key or passkey fits what you typed."),
            entry(4000016L, "This backup code does not fit. Please check it."),
            entry(4000017L, "Please use {max_length} characters or fewer; now there are {actual_length}."),
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
            entry(4000031L, "Please choose a password that does not resemble your e-mail address or user name."),
            entry(
                    4000032L,
                    "Please choose a password of {min_length} characters or more; this one has {actual_length}."),
            entry(
                    4000033L,
                    "Please choose a password of {max_length} characters or fewer; this one has {actual_length}."),
            entry(
                    4000034L,
                    "Thieves know this password: it is in stolen data (finds: {breaches}). Please choose another."),
            entry(4000035L, "No account that can sign in by code fits what you typed."),
            entry(4000036L, "Your details changed since we sent the code. Please ask for a fresh one."),
            entry(4000037L, "We could not find an account for this, or it has no way to sign in."),
            entry(4000038L, "Please show once more that you are not a robot."),
            entry(4000039L, "This is your password already. Please choose a new one."),
            entry(4000040L, "{value} does not look like an e-mail address."),
            entry(4000041L, "{value} does not look like a phone number; start with + and the country code."));

    private EnglishValidation() {}
}
