package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Whether a token that an app hands in belongs to what the app asked for. A token without a nonce is taken from Google, and from
 * Apple where it says that its device knows none. Source: docs/contract/federation.md, "Tokens of apps".
 */
final class Nonces {
    private Nonces() {}

    static void check(String type, JsonObject claims, String asked) {
        String said = claims.text("nonce").orElse("");
        if (said.isEmpty() && mayBeMissing(type, claims)) {
            return;
        }
        if (said.isEmpty() || asked.isEmpty() || !equal(said, asked)) {
            throw new ProviderFailed(Kind.UPSTREAM, "The token does not belong to this attempt.");
        }
    }

    private static boolean mayBeMissing(String type, JsonObject claims) {
        return switch (type) {
            case "google" -> true;
            case "apple" ->
                claims.get("nonce_supported").filter(JsonBoolean.FALSE::equals).isPresent();
            default -> false;
        };
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
