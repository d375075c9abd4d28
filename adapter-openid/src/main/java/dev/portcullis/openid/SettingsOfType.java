package dev.portcullis.openid;

import java.util.Set;

/** What only one type of provider wants, or refuses, of its settings. Source: docs/contract/federation.md, "Providers". */
final class SettingsOfType {
    private static final Set<String> KNOWN_TO_AMAZON = Set.of("profile", "profile:user_id", "postal_code");

    private SettingsOfType() {}

    /** @throws IllegalArgumentException if the settings do not fit the type, in words */
    static void check(ProviderSettings settings) {
        switch (settings.type()) {
            case "microsoft" ->
                require(!settings.special("microsoft_tenant").isEmpty(), "type microsoft needs a microsoft_tenant");
            case "amazon" -> amazon(settings);
            case "jackson" ->
                require(
                        false,
                        "type jackson comes back to an address of SAML, and nothing is there: SAML is not built");
            default -> {}
        }
    }

    private static void amazon(ProviderSettings settings) {
        require(
                KNOWN_TO_AMAZON.containsAll(settings.scope()),
                "type amazon knows no other scope than profile, profile:user_id and postal_code");
        require(
                !settings.special("pkce").equals("auto"),
                "type amazon does not say whether it takes PKCE: pkce is never or force");
    }

    private static void require(boolean fits, String words) {
        if (!fits) {
            throw new IllegalArgumentException(words);
        }
    }
}
