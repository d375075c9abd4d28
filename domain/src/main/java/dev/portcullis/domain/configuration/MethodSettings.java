package dev.portcullis.domain.configuration;

import java.time.Duration;
import java.util.Set;

/**
 * {@code selfservice.methods}.
 *
 * @param enabled the names of the methods that are switched on
 * @param totpIssuer {@code totp.config.issuer}: what authenticator apps call the service
 * @param codePasswordless whether a code is a way in by itself
 * @param codeMfa whether a code is a second factor
 * @param codeFallback whether who has no credential for codes is mailed at any address that names the account
 */
public record MethodSettings(
        Set<String> enabled,
        PasswordSettings password,
        String totpIssuer,
        boolean codePasswordless,
        boolean codeMfa,
        boolean codeFallback,
        Duration codeLifespan,
        int codeMaxSubmissions,
        Duration linkLifespan,
        KeySettings keys) {
    public MethodSettings {
        enabled = Set.copyOf(enabled);
    }

    public boolean isEnabled(String method) {
        return enabled.contains(method);
    }
}
