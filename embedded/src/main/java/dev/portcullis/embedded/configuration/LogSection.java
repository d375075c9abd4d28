package dev.portcullis.embedded.configuration;

import java.lang.System.Logger.Level;

/** {@code log}. */
final class LogSection {
    private LogSection() {}

    static LogSettings read(Settings settings) {
        return new LogSettings(level(settings.text("log.level")), "json".equals(settings.textOrNull("log.format")));
    }

    private static Level level(String name) {
        return switch (name) {
            case "trace" -> Level.TRACE;
            case "debug" -> Level.DEBUG;
            case "info" -> Level.INFO;
            case "warning" -> Level.WARNING;
            default -> Level.ERROR;
        };
    }
}
