package dev.portcullis.rest.federation;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** The session token of a native app whose person signed in in a browser. */
@NonBlocking
@Path("/sessions/token-exchange")
public final class TokenExchangeResource {
    private final FederationApi api;
    private final ContractJson json;

    TokenExchangeResource(RestBoundary boundary) {
        this.api = boundary.api();
        this.json = boundary.json();
    }

    @GET
    public void exchangeSessionToken(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> shown(api.exchangeSessionTokenWithHttpInfo(request(exchange))));
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
