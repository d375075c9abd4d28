package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import java.util.Map;

/**
 * Whether the answer that a browser brought is one of the provider that was asked: an answer of another one would have us hand that
 * one's code to ours. Source: RFC 9207, section 2.4.
 */
final class ResponseIssuer {
    private ResponseIssuer() {}

    /** @throws ProviderFailed if the answer names another issuer, or none though this one always names itself */
    static void require(Endpoints endpoints, Map<String, String> parameters) {
        String said = parameters.get("iss");
        boolean fits = said == null ? !endpoints.namesItself() : said.equals(endpoints.issuer());
        // One document of Microsoft's stands for the issuers of all tenants.
        if (!fits && !endpoints.issuer().contains("{")) {
            throw new ProviderFailed(Kind.UNTRUSTED, "The answer is not one of the provider that was asked.");
        }
    }
}
