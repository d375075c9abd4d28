package dev.portcullis.domain.configuration;

import org.jspecify.annotations.Nullable;

/**
 * {@code selfservice.flows.logout}.
 *
 * @param returnUrl where it leads; null for the default
 * @param clearsBrowserData {@code clear_browser_data}: whether a browser is asked to forget what it keeps of this site
 */
public record LogoutSettings(@Nullable String returnUrl, boolean clearsBrowserData) {}
