package dev.portcullis.embedded.configuration;

import org.jspecify.annotations.Nullable;

/**
 * {@code portcullis.management}: where health and metrics are told, apart from the public.
 *
 * @param port null when they are not offered on a port of their own
 */
public record ManagementSettings(String host, @Nullable Integer port) {}
