package dev.portcullis.ports.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * What a browser sends once it made a key. Source: W3C WebAuthn Level 3, 5.2.1; docs/contract/webauthn.md section 3.
 *
 * @param clientData the text as it was signed
 * @param transports empty where the browser does not tell
 */
public record AttestationResponse(
        ByteString credentialId, ByteString clientData, ByteString attestationObject, List<String> transports) {
    private static final int MOST_TRANSPORTS = 16;

    public AttestationResponse {
        transports = List.copyOf(transports);
    }

    /** Reads {@code {id, rawId, type, response: {attestationObject, clientDataJSON}}}; empty if it is not that. */
    public static Optional<AttestationResponse> read(Json credential) {
        return CredentialJson.of(credential).flatMap(AttestationResponse::read);
    }

    private static Optional<AttestationResponse> read(CredentialJson credential) {
        return credential
                .bytes("clientDataJSON")
                .flatMap(clientData -> credential
                        .bytes("attestationObject")
                        .map(object ->
                                new AttestationResponse(credential.id(), clientData, object, transports(credential))));
    }

    private static List<String> transports(CredentialJson credential) {
        return credential.response().get("transports").stream()
                .flatMap(told -> told instanceof JsonArray list ? list.items().stream() : List.<Json>of().stream())
                .flatMap(item ->
                        item instanceof JsonString text ? List.of(text.value()).stream() : List.<String>of().stream())
                .filter(name -> name.matches("[a-z-]{1,32}"))
                .distinct()
                .limit(MOST_TRANSPORTS)
                .toList();
    }
}
