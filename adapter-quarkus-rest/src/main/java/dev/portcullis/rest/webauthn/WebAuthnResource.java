package dev.portcullis.rest.webauthn;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.ports.webauthn.WebAuthnApi;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** The script that speaks with security keys in a browser. */
@NonBlocking
@Path("/.well-known/ory/webauthn.js")
public final class WebAuthnResource {
    private final WebAuthnApi api;

    WebAuthnResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    public void getWebAuthnJavaScript(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> script(api.getWebAuthnJavaScriptWithHttpInfo(new GetWebAuthnJavaScript(exchange.caller()))));
    }

    private static Answer<byte[]> script(Answer<String> answer) {
        byte[] text = answer.require().getBytes(StandardCharsets.UTF_8);
        return new Answer<>(answer.status(), text, answer.location(), answer.cookies(), answer.headers())
                .withHeader("Content-Type", "text/javascript; charset=UTF-8");
    }
}
