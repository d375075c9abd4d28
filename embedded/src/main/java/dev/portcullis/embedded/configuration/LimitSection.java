package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.key.ByteSize;
import org.jspecify.annotations.Nullable;

/** {@code portcullis.limits}. */
final class LimitSection {
    private static final String LIMITS = "portcullis.limits.";

    private final Settings settings;

    LimitSection(Settings settings) {
        this.settings = settings;
    }

    LimitSettings read() {
        return new LimitSettings(
                settings.numberOrNull(LIMITS + "connections"),
                settings.numberOrNull(LIMITS + "connections_per_client"),
                held(),
                settings.duration(LIMITS + "header_deadline"),
                settings.duration(LIMITS + "body_deadline"),
                settings.duration(LIMITS + "patience"),
                settings.number(LIMITS + "minimum_rate"),
                settings.duration(LIMITS + "idle_deadline"),
                settings.number(LIMITS + "per_client.burst"),
                settings.number(LIMITS + "per_client.per_second"));
    }

    private @Nullable Long held() {
        String size = settings.textOrNull(LIMITS + "held");
        return size == null ? null : ByteSize.parse(size).orElseThrow();
    }
}
