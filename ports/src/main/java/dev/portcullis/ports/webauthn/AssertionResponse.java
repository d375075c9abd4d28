package dev.portcullis.ports.webauthn;

import dev.portcullis.ports.json.Json;
import java.util.Optional;

/**
 * What a browser sends once a key was used. Source: W3C WebAuthn Level 3, 5.2.2; docs/contract/webauthn.md section 3.
 *
 * @param clientData the text as it was signed
 * @param userHandle of the account that the key was made for; empty where the key does not tell
 */
public record AssertionResponse(
        ByteString credentialId,
        ByteString clientData,
        ByteString authenticatorData,
        ByteString signature,
        Optional<ByteString> userHandle) {

    /**
     * Reads {@code {id, rawId, type, response: {authenticatorData, clientDataJSON, signature, userHandle}}}, where an
     * absent, null or empty handle is none; empty if it is not that. A signature without any bytes is one that proves nothing.
     */
    public static Optional<AssertionResponse> read(Json credential) {
        return CredentialJson.of(credential)
                .filter(found -> found.isBytesOrNothing("userHandle"))
                .flatMap(AssertionResponse::read);
    }

    private static Optional<AssertionResponse> read(CredentialJson credential) {
        var clientData = credential.bytes("clientDataJSON");
        var data = credential.bytes("authenticatorData");
        var signature = credential.bytesOrNone("signature");
        if (clientData.isEmpty() || data.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssertionResponse(
                credential.id(), clientData.get(), data.get(), signature.get(), credential.bytes("userHandle")));
    }
}
