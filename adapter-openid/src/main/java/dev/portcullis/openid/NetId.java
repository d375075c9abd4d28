package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.util.Map;

/** What is different at netID. Source: docs/contract/federation.md, "Providers". */
final class NetId {
    private static final int LONGEST = 64 * 1024;

    private NetId() {}

    static boolean is(ProviderSettings settings) {
        return settings.type().equals("netid");
    }

    /** What it says of somebody, who they are as its token says: the two may name a person in two ways. */
    static JsonObject named(JsonObject answer, JsonObject token) {
        JsonObject named = answer;
        for (String name : new String[] {"sub", "iss"}) {
            Json value = token.get(name).orElse(Json.of(""));
            named = named.with(name, value);
        }
        return named;
    }

    /** The id token that it gives for the token that a browser got in its own dialogue. */
    static String traded(SubmittedToken token, ProviderSettings settings, URI endpoint, Web web) {
        if (token.idToken().length() > LONGEST) {
            throw refused();
        }
        var form = Map.of("grant_type", "netid_fedcm", "fedcm_token", token.idToken());
        OutboundRequest request = OutboundRequest.form(endpoint, form);
        String origin = settings.special("net_id_token_origin_header");
        OutboundAnswer answer = web.send(origin.isEmpty() ? request : request.with("Origin", origin));
        if (!answer.isOk()) {
            throw refused();
        }
        return web.object(answer.body(), Kind.UPSTREAM).text("id_token").orElseThrow(NetId::refused);
    }

    private static ProviderFailed refused() {
        return new ProviderFailed(Kind.FORBIDDEN, "The provider does not take this token.");
    }
}
