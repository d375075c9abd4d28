package dev.portcullis.openid;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The known types of providers that describe themselves and sign what they say, by their issuer; it is empty where the configuration
 * names it. Source: docs/contract/federation.md, "Providers".
 */
final class Presets {
    private static final Map<String, String> ISSUERS = Map.of(
            "generic", "",
            "google", "https://accounts.google.com",
            "linkedin_v2", "https://www.linkedin.com/oauth",
            "line", "https://access.line.me",
            "netid", "https://broker.netid.de/",
            "apple", "https://appleid.apple.com",
            "microsoft", "https://login.microsoftonline.com/{tenant}/v2.0",
            "fedcm-test", "");
    /** Types whose tokens apps may hand in. */
    private static final Set<String> TAKES_TOKENS = Set.of("google", "apple", "netid", "fedcm-test");

    private Presets() {}

    /** What a provider of a type calls itself; no value where the type is none of these. */
    static Optional<String> issuer(String type) {
        return Optional.ofNullable(ISSUERS.get(type));
    }

    static boolean takesTokens(String type) {
        return TAKES_TOKENS.contains(type);
    }
}
