package dev.portcullis.openid;

import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.outbound.OutboundClient;
import java.time.InstantSource;

/**
 * Makes providers of their settings. Nothing is fetched before somebody wants to go there. Safe for use by many threads.
 *
 * <p>Source: docs/contract/federation.md, "Providers".
 */
public final class OpenIdProviders {
    private final Web web;
    private final JsonText json;
    private final InstantSource clock;

    public OpenIdProviders(OutboundClient client, JsonText json, InstantSource clock) {
        this.web = new Web(client, json);
        this.json = json;
        this.clock = clock;
    }

    /** Whether providers of a type sign what they say, so that a browser can hand it over. */
    public static boolean sign(String type) {
        return Presets.find(type)
                .filter(preset -> preset.dialect() == Preset.Dialect.OPENID)
                .isPresent();
    }

    /** @throws IllegalArgumentException if nothing is known of its type, or the settings do not fit it */
    public IdentityProvider provider(ProviderSettings settings) {
        Preset preset = Presets.find(settings.type())
                .orElseThrow(() ->
                        new IllegalArgumentException("providers of the type '" + settings.type() + "' are not built"));
        if (preset.dialect() == Preset.Dialect.OAUTH) {
            return new OAuthProvider(settings, preset, web);
        }
        return settings.type().equals("fedcm-test")
                ? new TestDouble(new OpenIdProvider(settings, settings.issuer(), web, json, clock), settings, json)
                : new OpenIdProvider(settings, issuer(settings, preset), web, json, clock);
    }

    private static String issuer(ProviderSettings settings, Preset preset) {
        if (preset.issuer().isEmpty()) {
            return settings.issuer();
        }
        return preset.issuer().replace("{tenant}", settings.special("microsoft_tenant"));
    }
}
