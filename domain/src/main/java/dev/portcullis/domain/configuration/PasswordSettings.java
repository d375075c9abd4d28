package dev.portcullis.domain.configuration;

/**
 * {@code selfservice.methods.password.config}.
 *
 * @param unit what the minimum counts
 * @param breachLookup whether breaches are looked up
 * @param maximumBreaches how often a password may have been seen
 * @param ignoreLookupFailures whether a password passes when nobody can tell
 * @param similarityCheck whether a password must differ from the identifiers
 * @param guessable what new ones are refused as too easily guessed; ours alone
 * @param guessing what slows down who tries many passwords; ours alone
 * @param checkedAtSignIn whether breaches are looked up at a sign-in, too; ours alone
 */
public record PasswordSettings(
        int minimumLength,
        LengthUnit unit,
        boolean breachLookup,
        long maximumBreaches,
        boolean ignoreLookupFailures,
        boolean similarityCheck,
        GuessableSettings guessable,
        ThrottleSettings guessing,
        boolean checkedAtSignIn) {
    /** As the contract has it: who has a password signs in by it. */
    public PasswordSettings(
            int minimumLength,
            LengthUnit unit,
            boolean breachLookup,
            long maximumBreaches,
            boolean ignoreLookupFailures,
            boolean similarityCheck,
            GuessableSettings guessable,
            ThrottleSettings guessing) {
        this(
                minimumLength,
                unit,
                breachLookup,
                maximumBreaches,
                ignoreLookupFailures,
                similarityCheck,
                guessable,
                guessing,
                false);
    }
}
