package dev.portcullis.boundary.federation;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import java.util.List;

/** The session token of a native app whose person signed in in a browser. */
public final class TokenExchangeResource {
    private final FederationApi api;
    private final ContractJson json;

    public TokenExchangeResource(FederationApi api, ContractJson json) {
        this.api = api;
        this.json = json;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(Route.at("/sessions/token-exchange").get(WorkKind.FORM, this::exchangeSessionToken));
    }

    private Answer<?> exchangeSessionToken(Exchange exchange) {
        return shown(api.exchangeSessionTokenWithHttpInfo(request(exchange)));
    }

    private static ExchangeSessionToken request(Exchange exchange) {
        var query = exchange.query();
        return new ExchangeSessionToken(query.given("init_code"), query.given("return_to_code"), exchange.app());
    }

    private Answer<Json> shown(Answer<SuccessfulNativeLogin> answer) {
        Json body = json.parse(json.writeExchanged(answer.require()));
        return new Answer<>(answer.status(), body, answer.location(), answer.cookies(), answer.headers());
    }
}
