package dev.portcullis.openid;

import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provider as the configuration describes it.
 *
 * @param id its name here
 * @param type which preset it is
 * @param issuer its issuer, or the address that its endpoints stand below; empty where the preset knows it
 * @param redirectUri where browsers come back to
 * @param scope what is asked for
 * @param requestedClaims claims to ask for by name; null for none
 * @param pkce auto, never or force
 * @param userinfo whether claims are those of the userinfo endpoint, not those of the token
 * @param audiences further clients whose tokens apps may hand in
 * @param special what only one type knows: {@code microsoft_tenant}, {@code subject_source}, {@code apple_team_id}, …
 */
public record ProviderSettings(
        String id,
        String type,
        Client client,
        String issuer,
        URI redirectUri,
        List<String> scope,
        @Nullable JsonObject requestedClaims,
        String pkce,
        boolean userinfo,
        List<String> audiences,
        JsonObject special) {
    public ProviderSettings {
        scope = List.copyOf(scope);
        audiences = List.copyOf(audiences);
    }

    /** Whom the provider knows us as. */
    public record Client(String id, String secret) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    String special(String name) {
        return special.text(name).orElse("");
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + id + ", " + type + "]";
    }
}
