package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.AssertionOptions;
import java.time.Duration;
import java.util.List;

/**
 * What a browser is asked for when a key is to be used, as JSON. Source: docs/contract/webauthn.md,
 * "Options"; W3C WebAuthn Level 2, 5.5.
 *
 * @param asked what the answer is held against
 * @param allowed the keys that will do; none: any passkey of this site
 */
public record RequestOptions(AssertionOptions asked, List<KnownKey> allowed, Duration timeout) {
    public RequestOptions {
        allowed = List.copyOf(allowed);
    }

    public JsonObject toJson() {
        var options = JsonObject.of("challenge", Json.of(asked.challenge().base64Url()))
                .with("timeout", Json.of(timeout.toMillis()))
                .with("rpId", Json.of(asked.relyingParty().id()));
        var named = allowed.isEmpty() ? options : options.with("allowCredentials", KnownKey.toJson(allowed));
        return JsonObject.of(
                "publicKey",
                named.with("userVerification", Json.of(asked.userVerification().wireName())));
    }
}
