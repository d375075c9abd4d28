package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code selfservice.flows.login}.
 *
 * @param identifierFirst {@code style} is {@code identifier_first}
 */
public record LoginSettings(String uiUrl, Duration lifespan, boolean identifierFirst, AfterSettings after) {}
