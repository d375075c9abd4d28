package dev.portcullis.testkit.federation;

import dev.portcullis.testkit.loopback.Received;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a browser brings to a provider. Source: OpenID Connect Core 1.0, section 3.1.2.1; RFC 7636; RFC 9207. */
record AuthorizationRequest(Map<String, String> parameters) {

    /** @throws IllegalArgumentException if it asks for something that no provider would do */
    static AuthorizationRequest of(URI endpoint, URI address) {
        expect(address.toString().startsWith(endpoint + "?"), "is not that of this provider");
        var request = new AuthorizationRequest(Received.parameters(address.getRawQuery()));
        request.check();
        return request;
    }

    private void check() {
        expect(is("client_id", FakeProvider.CLIENT_ID), "names another client");
        expect(is("response_type", "code"), "asks for something else than a code");
        expect(List.of(text("scope").split(" ")).contains("openid"), "lacks the scope openid");
        expect(!text("redirect_uri").isEmpty() && !text("state").isEmpty(), "lacks redirect_uri or state");
        expect(
                text("code_challenge").isEmpty() || is("code_challenge_method", "S256"),
                "has a challenge of another method than S256");
    }

    private boolean is(String name, String value) {
        return value.equals(parameters.get(name));
    }

    private String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static void expect(boolean held, String complaint) {
        if (!held) throw new IllegalArgumentException("the address that led to the provider " + complaint);
    }

    /** What a code for this account stands for. */
    Grant grant(FakeAccount account) {
        return new Grant(account, text("redirect_uri"), parameters.get("code_challenge"), parameters.get("nonce"));
    }

    /** Where the browser goes on, with one thing more than it brought. */
    URI back(String name, String value, String issuer, Set<Lie> lies) {
        var more = new TreeMap<String, String>();
        more.put(name, value);
        more.put("state", lies.contains(Lie.STATE) ? "another" : text("state"));
        more.put("iss", lies.contains(Lie.ANSWERING_ISSUER) ? "https://impostor.example.org" : issuer);
        String query = more.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String address = text("redirect_uri");
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    /** Shows no state. */
    @Override
    public String toString() {
        return "AuthorizationRequest[hidden]";
    }
}
