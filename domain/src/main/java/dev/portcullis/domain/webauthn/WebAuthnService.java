package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.ports.webauthn.WebAuthnApi;

/** Hands out the script for security keys and passkeys, whether any method uses it or not. */
public final class WebAuthnService implements WebAuthnApi {
    private final WebAuthnScript script;

    public WebAuthnService(WebAuthnScript script) {
        this.script = script;
    }

    @Override
    public Answer<String> getWebAuthnJavaScriptWithHttpInfo(GetWebAuthnJavaScript request) {
        return Answer.ok(script.text());
    }
}
