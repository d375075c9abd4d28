package dev.portcullis.openid;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs requests as OAuth did before its second version. Source: RFC 5849, section 3. */
final class OAuthSignature {
    private static final String HMAC_SHA1 = "HmacSHA1";

    private final ProviderSettings.Client client;

    OAuthSignature(ProviderSettings.Client client) {
        this.client = client;
    }

    /**
     * What is signed.
     *
     * @param parameters of the protocol, beside those that every request has
     * @param secret of the token that is used; empty where there is none
     */
    record Signed(String method, URI address, Map<String, String> parameters, String secret) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Signed[" + method + " " + address.getHost() + address.getRawPath() + "]";
        }
    }

    /** The header {@code Authorization}. */
    String header(Signed request, Instant now) {
        var parameters = new TreeMap<>(request.parameters());
        parameters.put("oauth_consumer_key", client.id());
        parameters.put("oauth_nonce", nonce(request, now));
        parameters.put("oauth_signature_method", "HMAC-SHA1");
        parameters.put("oauth_timestamp", Long.toString(now.getEpochSecond()));
        parameters.put("oauth_version", "1.0");
        parameters.put("oauth_signature", signature(client.secret(), request, parameters));
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=\"" + encoded(one.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    // Needs to be another one each time, not to be a secret; what is signed differs in its tokens, and in its moment.
    private String nonce(Signed request, Instant now) {
        String all = request.method() + request.address() + new TreeMap<>(request.parameters()) + now;
        return HexFormat.of().formatHex(Signing.code(HMAC_SHA1, client.secret(), all));
    }

    /** @param parameters all of the protocol */
    static String signature(String ourSecret, Signed request, Map<String, String> parameters) {
        var all = new TreeMap<String, String>();
        parameters.forEach((name, value) -> all.put(encoded(name), encoded(value)));
        String query = request.address().getRawQuery();
        for (String one : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = one.split("=", 2);
            all.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        String sorted = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
        String address = request.address().toString().replaceFirst("\\?.*", "");
        String base = request.method() + "&" + encoded(address) + "&" + encoded(sorted);
        String secret = encoded(ourSecret) + "&" + encoded(request.secret());
        return Base64.getEncoder().encodeToString(Signing.code(HMAC_SHA1, secret, base));
    }

    /** As RFC 3986 has it, which is not as forms have it. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
