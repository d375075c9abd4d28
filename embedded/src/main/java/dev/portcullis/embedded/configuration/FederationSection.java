package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.location.Locations;
import dev.portcullis.openid.OpenIdProviders;
import dev.portcullis.openid.ProviderSettings;
import dev.portcullis.ports.federation.ProviderTrust;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code selfservice.methods.oidc}. */
final class FederationSection {
    private static final String CONFIG = "selfservice.methods.oidc.config.";
    private static final String CALLBACK = "/self-service/methods/oidc/";
    private static final String TEST_DOUBLE = "fedcm-test";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private final Settings settings;
    private final PublicUrl url;

    FederationSection(Settings settings, PublicUrl url) {
        this.settings = settings;
        this.url = url;
    }

    List<ProviderEntry> read() {
        var entries = new ArrayList<ProviderEntry>();
        for (var item : settings.list(CONFIG + "providers").items()) {
            entries.add(entry(CONFIG + "providers." + entries.size(), (JsonObject) item));
        }
        return List.copyOf(entries);
    }

    private ProviderEntry entry(String key, JsonObject given) {
        if (text(given, "provider").equals(TEST_DOUBLE) && !THIS_MACHINE.contains(url.host())) {
            throw Locations.problem(
                    key + ".provider", "everybody knows the key of fedcm-test: it is for tests on this machine");
        }
        String organization = given.text("organization_id").orElse(null);
        return new ProviderEntry(
                protocol(given),
                text(given, "mapper_url"),
                given.text("label").orElse(null),
                organization,
                dialogueUrl(key, given),
                trust(given));
    }

    private static ProviderTrust trust(JsonObject given) {
        return new ProviderTrust(
                new HashSet<>(given.texts("aal2_acr_values")),
                new HashSet<>(given.texts("aal2_amr_values")),
                text(given, "update_identity_on_login").equals("automatic"));
    }

    private static @Nullable String dialogueUrl(String provider, JsonObject given) {
        String key = provider + ".fedcm_config_url";
        String url = text(given, "fedcm_config_url");
        if (url.isEmpty()) {
            return null;
        }
        if (!isTrusted(url)) {
            throw Locations.problem(key, "browsers ask https:// alone, and http:// on this machine");
        }
        if (!OpenIdProviders.sign(text(given, "provider"))) {
            throw Locations.problem(
                    key, "providers of this type sign nothing that a browser could hand over; 'generic' ones do");
        }
        return url;
    }

    private static boolean isTrusted(String url) {
        try {
            URI address = new URI(url);
            boolean here =
                    "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
            return here || "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    private ProviderSettings protocol(JsonObject given) {
        String id = text(given, "id");
        String type = text(given, "provider");
        String asked = given.text("pkce").orElse("auto");
        String pkce = type.equals("uaepass") && asked.equals("auto") ? "force" : asked;
        return new ProviderSettings(
                id,
                type,
                new ProviderSettings.Client(text(given, "client_id"), text(given, "client_secret")),
                text(given, "issuer_url"),
                redirect(id, pkce, text(given, "organization_id")),
                given.texts("scope"),
                given.get("requested_claims").orElse(null) instanceof JsonObject claims ? claims : null,
                pkce,
                text(given, "claims_source").equals("userinfo"),
                given.texts("additional_id_token_audiences"),
                given);
    }

    private URI redirect(String id, String pkce, String organization) {
        String configured = settings.textOrNull(CONFIG + "base_redirect_uri");
        String base = configured == null ? url.base() : new PublicUrl(configured).base();
        if (pkce.equals("force")) {
            return URI.create(base + CALLBACK + "callback");
        }
        String place = organization.isEmpty() ? "callback/" : "organization/" + organization + "/callback/";
        return URI.create(base + CALLBACK + place + id);
    }

    private static String text(JsonObject given, String name) {
        return given.text(name).orElse("");
    }
}
