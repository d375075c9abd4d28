package dev.portcullis.embedded.configuration;

/**
 * Where known passwords are looked up, {@code selfservice.methods.password.config.haveibeenpwned_*}.
 *
 * @param enabled without it nothing ever leaves for that host
 * @param host a name, with a port if need be
 */
public record BreachSettings(boolean enabled, String host) {}
