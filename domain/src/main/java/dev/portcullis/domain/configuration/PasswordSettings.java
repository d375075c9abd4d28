package dev.portcullis.domain.configuration;

/**
 * {@code selfservice.methods.password.config}.
 *
 * @param unit what the minimum counts
 * @param similarityCheck whether a password must differ from the identifiers
 * @param guessable what new ones are refused as too easily guessed; ours alone
 * @param guessing what slows down who tries many passwords; ours alone
 */
public record PasswordSettings(
        int minimumLength,
        LengthUnit unit,
        BreachRules breaches,
        boolean similarityCheck,
        GuessableSettings guessable,
        ThrottleSettings guessing) {}
