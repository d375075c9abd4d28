package dev.portcullis.embedded.configuration;

import dev.portcullis.openid.ProviderSettings;
import dev.portcullis.ports.federation.ProviderTrust;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code selfservice.methods.oidc.config.providers}.
 *
 * @param protocol how it is spoken to
 * @param mapperUrl where the program is that makes traits of its claims
 * @param label what people are shown; null for its name
 * @param organization whose members it is for; null for everybody
 * @param dialogueUrl where it describes itself to browsers, which ask it in a dialogue of their own; null where they cannot
 * @param trust what its word counts for beside saying who somebody is
 */
public record ProviderEntry(
        ProviderSettings protocol,
        String mapperUrl,
        @Nullable String label,
        @Nullable String organization,
        @Nullable String dialogueUrl,
        ProviderTrust trust) {}
