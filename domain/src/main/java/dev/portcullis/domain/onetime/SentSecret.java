package dev.portcullis.domain.onetime;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one code or link that was sent. Source: checklist C2 to C5.
 *
 * @param hash a keyed hash of it, tied to its flow
 * @param address where it was sent, as that address is kept
 * @param identity whose address it is; null when it is nobody's, and the secret then opens nothing
 * @param validUntil until when it counts
 * @param used whether it was used; it counts once
 */
public record SentSecret(
        String hash, Channel via, String address, @Nullable IdentityId identity, Instant validUntil, boolean used) {

    public SentSecret asUsed() {
        return new SentSecret(hash, via, address, identity, validUntil, true);
    }

    JsonObject toJson() {
        JsonObject json = JsonObject.EMPTY
                .with("hash", Json.of(hash))
                .with("via", Json.of(via.value()))
                .with("address", Json.of(address))
                .with("valid_until", Json.of(validUntil.toEpochMilli()))
                .with("used", Json.of(used));
        return identity == null ? json : json.with("identity", Json.of(identity.toString()));
    }

    static SentSecret of(JsonObject json) {
        return new SentSecret(
                json.text("hash").orElse(""),
                new Channel(json.text("via").orElse(Channel.EMAIL.value())),
                json.text("address").orElse(""),
                json.text("identity").map(UUID::fromString).map(IdentityId::new).orElse(null),
                Instant.ofEpochMilli(number(json)),
                json.get("used").filter(new JsonBoolean(true)::equals).isPresent());
    }

    private static long number(JsonObject json) {
        Optional<Json> until = json.get("valid_until");
        return until.isPresent() && until.get() instanceof JsonNumber number
                ? number.value().longValue()
                : 0;
    }

    /** Shows neither hash nor address. */
    @Override
    public String toString() {
        return "SentSecret[" + via + ", used=" + used + "]";
    }
}
