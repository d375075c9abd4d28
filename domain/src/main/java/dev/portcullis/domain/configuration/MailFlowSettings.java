package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code selfservice.flows.recovery} or {@code .verification}.
 *
 * @param use which method is offered first: code or link
 * @param notifyUnknown whether addresses that nobody has get a mail too
 */
public record MailFlowSettings(
        boolean enabled, String uiUrl, Duration lifespan, String use, boolean notifyUnknown, AfterSettings after) {}
