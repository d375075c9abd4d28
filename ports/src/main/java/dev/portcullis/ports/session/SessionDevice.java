package dev.portcullis.ports.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a session was used from. */
public record SessionDevice(
        @Nullable UUID id,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        @Nullable String location) {}
