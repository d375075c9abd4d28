package dev.portcullis.http.webauthn;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.ports.webauthn.WebAuthnApi;

/** The security key script over HTTP. */
public final class HttpWebAuthnApi implements WebAuthnApi {
    private static final ResponseSpec<String> SCRIPT = new ResponseSpec<>((json, received) -> received.body(), null);

    private final Exchange exchange;

    public HttpWebAuthnApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<String> getWebAuthnJavaScriptWithHttpInfo(GetWebAuthnJavaScript request) {
        return exchange.send(
                Call.get("getWebAuthnJavaScript", "/.well-known/ory/webauthn.js", request.caller()), SCRIPT);
    }
}
