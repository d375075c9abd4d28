package dev.portcullis.ports.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.Optional;

/** What both kinds of answers have in common: the key's id, told twice, and a response with bytes in Base64url. */
record CredentialJson(ByteString id, JsonObject response) {
    // W3C WebAuthn Level 3, 7.1.
    private static final int LONGEST_ID = 1023;
    private static final int LONGEST_FIELD = 64 * 1024;

    static Optional<CredentialJson> of(Json credential) {
        if (!(credential instanceof JsonObject object)
                || !object.text("type").equals(Optional.of("public-key"))
                || !(object.get("response").orElse(JsonNull.NULL) instanceof JsonObject response)) {
            return Optional.empty();
        }
        return bytes(object, "rawId")
                .filter(id -> id.length() <= LONGEST_ID
                        && object.text("id").flatMap(ByteString::ofBase64Url).equals(Optional.of(id)))
                .map(id -> new CredentialJson(id, response));
    }

    /** Empty if it is absent, empty or not in Base64url. */
    Optional<ByteString> bytes(String name) {
        return bytes(response, name);
    }

    /** The same, but a text without any bytes is one of no length. */
    Optional<ByteString> bytesOrNone(String name) {
        return response.text(name).filter(String::isEmpty).isPresent()
                ? Optional.of(ByteString.of(new byte[0]))
                : bytes(name);
    }

    boolean isBytesOrNothing(String name) {
        Json told = response.get(name).orElse(JsonNull.NULL);
        return told instanceof JsonNull
                || (told instanceof JsonString text
                        && (text.value().isEmpty() || bytes(name).isPresent()));
    }

    private static Optional<ByteString> bytes(JsonObject from, String name) {
        return from.text(name)
                .filter(text -> text.length() <= LONGEST_FIELD)
                .flatMap(ByteString::ofBase64Url)
                .filter(found -> !found.isEmpty());
    }
}
