package dev.portcullis.domain.configuration;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * Whether people are offered something stronger than codes that are sent, for the factor that codes are: as a way in passwords,
     * keys and providers; as a second factor apps, keys and lookup secrets.
     */
    public boolean offersMoreThanCodes() {
        return codePasswordless
                ? Stream.of("password", "passkey", "oidc").anyMatch(this::isEnabled)
                        || isEnabled("webauthn") && keys.areFirstFactor()
                : Stream.of("totp", "lookup_secret").anyMatch(this::isEnabled)
                        || isEnabled("webauthn") && !keys.areFirstFactor();
    }

    public boolean isEnabled(String method) {
        return enabled.contains(method);
    }
}
