package dev.portcullis.domain.onetime;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one code or link that was sent. Source: docs/security.md, C2 to C5.
 *
 * @param hash a keyed hash of it, tied to its flow
 * @param address where it was sent, as that address is kept
 * @param identity whose address it is; null when it is nobody's, and the secret then opens nothing
 * @param sentAt when it was made
 * @param validUntil until when it counts
 * @param used whether it was used; it counts once
 */
public record IssuedCode(
        String hash,
        Channel via,
        String address,
        @Nullable IdentityId identity,
        Instant sentAt,
        Instant validUntil,
        boolean used) {

    public IssuedCode asUsed() {
        return new IssuedCode(hash, via, address, identity, sentAt, validUntil, true);
    }

    /**
     * Whether an identity's password was set anew since this was sent. What was sent to get at an account by another way than
     * the password dies with the password.
     */
    public boolean isOlderThanPasswordOf(StoredIdentity owner) {
        return owner.credential(CredentialType.PASSWORD)
                .filter(password -> password.updatedAt().isAfter(sentAt))
                .isPresent();
    }

    JsonObject toJson() {
        JsonObject json = JsonObject.EMPTY
                .with("hash", Json.of(hash))
                .with("via", Json.of(via.value()))
                .with("address", Json.of(address))
                .with("sent_at", Json.of(ChronoUnit.MICROS.between(Instant.EPOCH, sentAt)))
                .with("valid_until", Json.of(validUntil.toEpochMilli()))
                .with("used", Json.of(used));
        return identity == null ? json : json.with("identity", Json.of(identity.toString()));
    }

    static IssuedCode of(JsonObject json) {
        Instant validUntil = Instant.ofEpochMilli(number(json, "valid_until").orElse(0L));
        return new IssuedCode(
                json.text("hash").orElse(""),
                new Channel(json.text("via").orElse(Channel.EMAIL.value())),
                json.text("address").orElse(""),
                json.text("identity").map(UUID::fromString).map(IdentityId::new).orElse(null),
                number(json, "sent_at")
                        .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                        .orElse(validUntil),
                validUntil,
                json.isTrue("used"));
    }

    private static Optional<Long> number(JsonObject json, String name) {
        return json.get(name)
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).value().longValue());
    }

    /** Shows neither hash nor address. */
    @Override
    public String toString() {
        return "IssuedCode[" + via + ", used=" + used + "]";
    }
}
