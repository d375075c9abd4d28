package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider is spoken to.
 *
 * @param keys where its keys stand; null for one that signs nothing
 * @param userinfo where it says more of a person; null where it does not
 * @param challenges whether it takes PKCE by S256
 * @param secretInBody whether it wants our secret in the body, not as Basic authentication
 * @param namesItself whether its answers always say whose they are
 */
record Endpoints(
        String issuer,
        URI authorization,
        URI token,
        @Nullable URI keys,
        @Nullable URI userinfo,
        boolean challenges,
        boolean secretInBody,
        boolean namesItself) {
    /** As a provider describes itself. Source: OpenID Connect Discovery 1.0, section 3 and 4.3. */
    static Endpoints of(JsonObject document, String issuer) {
        String said = document.text("issuer").orElse("");
        if (!said.equals(issuer) && !isOfAllTenants(said, issuer)) {
            throw new ProviderFailed(Kind.MISCONFIGURED, "The provider calls itself otherwise than issuer_url does.");
        }
        return new Endpoints(
                said,
                required(document, "authorization_endpoint"),
                required(document, "token_endpoint"),
                required(document, "jwks_uri"),
                document.text("userinfo_endpoint").map(Endpoints::address).orElse(null),
                lists(document, "code_challenge_methods_supported", "S256"),
                document.has("token_endpoint_auth_methods_supported")
                        && !lists(document, "token_endpoint_auth_methods_supported", "client_secret_basic"),
                document.isTrue("authorization_response_iss_parameter_supported"));
    }

    /** Microsoft has one issuer for each tenant, and one document for several. */
    private static boolean isOfAllTenants(String said, String issuer) {
        return issuer.startsWith("https://login.microsoftonline.com/")
                && said.equals("https://login.microsoftonline.com/{tenantid}/v2.0");
    }

    private static URI required(JsonObject document, String name) {
        return document.text(name)
                .map(Endpoints::address)
                .orElseThrow(
                        () -> new ProviderFailed(Kind.MISCONFIGURED, "The provider does not say its " + name + "."));
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException none) {
            throw new ProviderFailed(Kind.MISCONFIGURED, "The provider names an address that is none.", none);
        }
    }

    private static boolean lists(JsonObject document, String name, String value) {
        return document.items(name).contains(Json.of(value));
    }
}
