package dev.portcullis.openid;

import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How some providers want to be asked who somebody is. Source: docs/contract/federation.md, "Providers". */
final class Askings {
    private Askings() {}

    static Preset.Asking inHeader(String name) {
        return (person, token, settings) -> OutboundRequest.get(person).with(name, token);
    }

    static Preset.Asking inQuery(String name) {
        return (person, token, settings) -> OutboundRequest.get(withParameter(person, name, token));
    }

    /** Facebook wants to be shown that whoever has the token has our secret, too. */
    static OutboundRequest facebook(URI person, String token, ProviderSettings settings) {
        String proof = proof(settings.client().secret(), token);
        return Preset.bearer(withParameter(person, "appsecret_proof", proof), token);
    }

    private static String proof(String secret, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    private static URI withParameter(URI address, String name, String value) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
