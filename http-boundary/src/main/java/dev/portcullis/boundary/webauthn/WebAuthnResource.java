package dev.portcullis.boundary.webauthn;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.ports.webauthn.WebAuthnApi;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The script that speaks with security keys in a browser. */
public final class WebAuthnResource {
    private final WebAuthnApi api;

    public WebAuthnResource(WebAuthnApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at("/.well-known/ory/webauthn.js").withGuard().get(WorkKind.FORM, this::getWebAuthnJavaScript));
    }

    private Answer<?> getWebAuthnJavaScript(Exchange exchange) {
        return script(api.getWebAuthnJavaScriptWithHttpInfo(new GetWebAuthnJavaScript(exchange.caller())));
    }

    private static Answer<byte[]> script(Answer<String> answer) {
        byte[] text = answer.require().getBytes(StandardCharsets.UTF_8);
        return new Answer<>(answer.status(), text, answer.location(), answer.cookies(), answer.headers())
                .withHeader("Content-Type", "text/javascript; charset=UTF-8");
    }
}
