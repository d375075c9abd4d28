package dev.portcullis.embedded.configuration;

import java.time.Duration;

/**
 * {@code database.cleanup}: how what is over is removed.
 *
 * @param batchSize how many rows at once
 * @param olderThan how long things are kept after they were over
 * @param pause how long between two rounds
 */
public record CleanupSettings(int batchSize, Duration olderThan, Duration pause) {}
