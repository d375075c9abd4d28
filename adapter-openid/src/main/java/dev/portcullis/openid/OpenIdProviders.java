package dev.portcullis.openid;

import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.token.TokenSignatures;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes providers of their settings. Nothing is fetched before somebody wants to go there. Safe for use by many threads.
 *
 * <p>Source: docs/contract/federation.md, "Providers".
 */
public final class OpenIdProviders {
    private final Web web;
    private final TokenSignatures signatures;
    private final JsonText json;
    private final InstantSource clock;

    /** @param signatures who signed the tokens of those that sign */
    public OpenIdProviders(OutboundClient client, TokenSignatures signatures, JsonText json, InstantSource clock) {
        this.web = new Web(client, json);
        this.signatures = signatures;
        this.json = json;
        this.clock = clock;
    }

    /** Whether providers of a type sign what they say, so that a browser can hand it over. */
    public static boolean sign(String type) {
        return Presets.issuer(type).isPresent();
    }

    /** @throws IllegalArgumentException if nothing is known of its type, or the settings do not fit it */
    public IdentityProvider provider(ProviderSettings settings) {
        SettingsOfType.check(settings);
        Optional<String> issuer = Presets.issuer(settings.type());
        return issuer.isPresent()
                ? signing(settings, issuer.get())
                : PlainPresets.find(settings.type())
                        .<IdentityProvider>map(preset -> new OAuthProvider(settings, preset, web, json))
                        .orElseGet(() -> other(settings));
    }

    private IdentityProvider signing(ProviderSettings settings, String issuer) {
        String filled =
                issuer.isEmpty() ? settings.issuer() : issuer.replace("{tenant}", settings.special("microsoft_tenant"));
        var provider = new OpenIdProvider(settings, filled, web, signatures, json, clock);
        return settings.type().equals("fedcm-test") ? new TestDouble(provider, settings, json) : provider;
    }

    private IdentityProvider other(ProviderSettings settings) {
        if (settings.type().equals(XProvider.TYPE)) {
            return new XProvider(settings, web, clock);
        }
        throw new IllegalArgumentException("providers of the type '" + settings.type() + "' are not built");
    }
}
