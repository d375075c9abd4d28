package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Microsoft's issuer has the tenant of the person in it, which the token itself names. The name only chooses which issuer is
 * expected; the signature is checked by the same keys, and the issuer has to fit the name.
 */
final class MicrosoftTenant {
    private static final Pattern TENANT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private MicrosoftTenant() {}

    static String issuer(String token, String issuer, Web web) {
        return issuer.contains("{tenantid}") ? issuer.replace("{tenantid}", tenant(token, web)) : issuer;
    }

    private static String tenant(String token, Web web) {
        String[] parts = token.split("\\.", -1);
        JsonObject claims = parts.length == 3 ? read(parts[1], web) : JsonObject.EMPTY;
        return claims.text("tid")
                .filter(tenant -> TENANT.matcher(tenant).matches())
                .orElseThrow(() -> new ProviderFailed(Kind.UNTRUSTED, "The token names no tenant."));
    }

    private static JsonObject read(String part, Web web) {
        try {
            return web.object(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8), Kind.UNTRUSTED);
        } catch (IllegalArgumentException unreadable) {
            return JsonObject.EMPTY;
        }
    }
}
