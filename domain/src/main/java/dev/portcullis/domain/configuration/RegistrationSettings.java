package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code selfservice.flows.registration}.
 *
 * @param profileFirst {@code style} is {@code profile_first}, and {@code enable_legacy_one_step} is not set
 * @param loginHints whether a taken identifier is told together with the ways to sign in
 */
public record RegistrationSettings(
        boolean enabled,
        String uiUrl,
        Duration lifespan,
        boolean profileFirst,
        boolean loginHints,
        AfterSettings after) {}
