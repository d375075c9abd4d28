package dev.portcullis.embedded.configuration;

import java.time.Duration;

/**
 * {@code database.cleanup}: how what is over is removed.
 *
 * @param batchSize how many rows at once
 * @param olderThan how long things are kept after they were over
 * @param pause how long between two runs
 * @param flows as many flows are much: those that are over are then not kept any longer, {@code portcullis.limits.flows}
 */
public record CleanupSettings(int batchSize, Duration olderThan, Duration pause, int flows) {}
