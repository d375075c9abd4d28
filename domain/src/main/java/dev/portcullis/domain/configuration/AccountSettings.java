package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code selfservice.flows.settings}.
 *
 * @param privilegedFor {@code privileged_session_max_age}: how long after a sign-in sensitive changes need no new one
 * @param requiresHighestLevel {@code required_aal} is {@code highest_available}
 */
public record AccountSettings(
        String uiUrl, Duration lifespan, Duration privilegedFor, boolean requiresHighestLevel, AfterSettings after) {}
