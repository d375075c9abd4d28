package dev.portcullis.embedded.configuration;

import java.lang.System.Logger.Level;

/**
 * {@code log}.
 *
 * @param level the least important that is written
 * @param json whether each line is a JSON object
 */
public record LogSettings(Level level, boolean json) {}
