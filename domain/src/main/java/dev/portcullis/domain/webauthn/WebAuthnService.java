package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.ports.webauthn.WebAuthnApi;

/** Hands out the script for security keys. The methods that need one are switched off, so the script has nothing to do. */
public final class WebAuthnService implements WebAuthnApi {
    private static final String SCRIPT =
            "\"use strict\";\n// Security keys and passkeys are switched off on this server.\n";

    @Override
    public Answer<String> getWebAuthnJavaScriptWithHttpInfo(GetWebAuthnJavaScript request) {
        return Answer.ok(SCRIPT);
    }
}
