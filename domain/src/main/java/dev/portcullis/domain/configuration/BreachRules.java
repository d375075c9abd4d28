package dev.portcullis.domain.configuration;

/**
 * How passwords are held against data breaches.
 *
 * @param lookup whether passwords are looked up at all
 * @param maximum how often a password may have been seen
 * @param ignoreFailures whether a password passes when nobody can tell
 * @param atSignIn whether passwords are looked up at a sign-in, too; ours alone
 */
public record BreachRules(boolean lookup, long maximum, boolean ignoreFailures, boolean atSignIn) {
    /** Nothing is looked up. */
    public static final BreachRules OFF = new BreachRules(false, 0, true, false);
}
