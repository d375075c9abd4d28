package dev.portcullis.ports.webauthn;

import dev.portcullis.ports.caller.Answer;

/**
 * What browsers need to use security keys and passkeys. Source: docs/contract/webauthn.md.
 *
 * <p>Checked by {@code WebAuthnApiContract} (WA).
 */
public interface WebAuthnApi {
    /** getWebAuthnJavaScript, {@code GET /.well-known/ory/webauthn.js} — the script's text. */
    Answer<String> getWebAuthnJavaScriptWithHttpInfo(GetWebAuthnJavaScript request);

    default String getWebAuthnJavaScript(GetWebAuthnJavaScript request) {
        return getWebAuthnJavaScriptWithHttpInfo(request).require();
    }
}
