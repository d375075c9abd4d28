package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import java.time.Duration;
import java.util.List;

/**
 * What a browser is asked for when a key is to be made, as JSON. Source: docs/contract/webauthn.md,
 * "Options"; W3C WebAuthn Level 2, 5.4.
 *
 * @param asked what the answer is held against
 * @param userHandle by which the key finds the account again
 * @param displayName whose key it is, for people
 * @param excluded the keys that the account has: an authenticator with one of them makes no second one
 * @param selection what kind of authenticator and of key, beside the user's verification, as the method wants it
 */
public record CreationOptions(
        RegistrationOptions asked,
        ByteString userHandle,
        String displayName,
        List<KnownKey> excluded,
        JsonObject selection,
        Duration timeout) {
    public CreationOptions {
        excluded = List.copyOf(excluded);
    }

    public JsonObject toJson() {
        var party = asked.relyingParty();
        var user = JsonObject.of("name", Json.of(displayName), "displayName", Json.of(displayName))
                .with("id", Json.of(userHandle.base64Url()));
        var options = JsonObject.of("rp", JsonObject.of("name", Json.of(party.name()), "id", Json.of(party.id())))
                .with("user", user)
                .with("challenge", Json.of(asked.challenge().base64Url()))
                .with("pubKeyCredParams", algorithms())
                .with("timeout", Json.of(timeout.toMillis()))
                .with(
                        "authenticatorSelection",
                        selection.with(
                                "userVerification",
                                Json.of(asked.userVerification().wireName())));
        return JsonObject.of("publicKey", withAttestation(withExcluded(options)));
    }

    private JsonArray algorithms() {
        return new JsonArray(asked.algorithms().stream()
                .map(number -> (Json) JsonObject.of("type", Json.of("public-key"), "alg", Json.of(number)))
                .toList());
    }

    private JsonObject withExcluded(JsonObject options) {
        return excluded.isEmpty() ? options : options.with("excludeCredentials", KnownKey.toJson(excluded));
    }

    // Absent is the same as none, and what the reference sends.
    private JsonObject withAttestation(JsonObject options) {
        var conveyance = asked.attestation().conveyance();
        return conveyance == AttestationConveyance.NONE
                ? options
                : options.with("attestation", Json.of(conveyance.wireName()));
    }
}
