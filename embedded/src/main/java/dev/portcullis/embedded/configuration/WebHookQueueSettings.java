package dev.portcullis.embedded.configuration;

import java.time.Duration;

/**
 * {@code portcullis.web_hooks}: how calls are made that nobody waits for.
 *
 * @param attempts how often a call is tried at most
 * @param parallel how many calls may be under way at once
 * @param pullWait how long between two looks for calls
 * @param lease how long a lease lasts
 */
public record WebHookQueueSettings(int attempts, int parallel, Duration pullWait, Duration lease) {}
