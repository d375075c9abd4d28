package dev.portcullis.openid;

import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

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
        byte[] code = Signing.code("HmacSHA256", settings.client().secret(), token);
        String proof = HexFormat.of().formatHex(code);
        return Preset.bearer(withParameter(person, "appsecret_proof", proof), token);
    }

    private static URI withParameter(URI address, String name, String value) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
