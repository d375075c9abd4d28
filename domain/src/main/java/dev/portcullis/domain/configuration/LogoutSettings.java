package dev.portcullis.domain.configuration;

import org.jspecify.annotations.Nullable;

/** {@code selfservice.flows.logout}. @param returnUrl where it leads; null for the default */
public record LogoutSettings(@Nullable String returnUrl) {}
