package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.StoredKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One key as it is kept. Members that nobody here knows stay as they are. Source: docs/contract/webauthn.md, "What is kept".
 *
 * @param id by which its authenticator knows it
 * @param publicKey in COSE
 */
record KeyEntry(ByteString id, ByteString publicKey, JsonObject document) {
    private static final String AUTHENTICATOR = "authenticator";
    private static final String FLAGS = "flags";
    private static final String COUNT = "sign_count";
    private static final String CLONE = "clone_warning";
    private static final String ELIGIBLE = "backup_eligible";
    private static final String STATE = "backup_state";
    private static final int BYTES_OF_A_MAKE = 16;

    /** A key as it was found; empty if it lacks what it is checked by. */
    static Optional<KeyEntry> read(Json found) {
        if (!(found instanceof JsonObject document)) {
            return Optional.empty();
        }
        return bytes(document, "id")
                .flatMap(id -> bytes(document, "public_key").map(key -> new KeyEntry(id, key, document)));
    }

    private static Optional<ByteString> bytes(JsonObject from, String name) {
        return from.text(name).flatMap(ByteString::ofBase64).filter(found -> !found.isEmpty());
    }

    /** A key that was just made. @param name for people; empty where it has none */
    static KeyEntry of(RegisteredKey made, String name, boolean passwordless, Instant now) {
        JsonObject document = JsonObject.of(
                        "id",
                        Json.of(made.credentialId().base64()),
                        "public_key",
                        Json.of(made.publicKey().base64()))
                .with("attestation_type", Json.of(made.attestation().format()))
                .with(AUTHENTICATOR, authenticator(made))
                .with("display_name", Json.of(name))
                .with("added_at", Json.of(now.truncatedTo(ChronoUnit.SECONDS).toString()))
                .with("is_passwordless", Json.of(passwordless))
                .with(FLAGS, flags(made));
        JsonObject whole = made.transports().isEmpty()
                ? document
                : document.with("transport", JsonArray.ofTexts(made.transports()));
        return new KeyEntry(made.credentialId(), made.publicKey(), whole);
    }

    private static JsonObject authenticator(RegisteredKey made) {
        UUID make = made.aaguid();
        byte[] bytes = ByteBuffer.allocate(BYTES_OF_A_MAKE)
                .putLong(make.getMostSignificantBits())
                .putLong(make.getLeastSignificantBits())
                .array();
        return JsonObject.of("aaguid", Json.of(ByteString.of(bytes).base64()), COUNT, Json.of(made.signCount()))
                .with(CLONE, JsonBoolean.FALSE);
    }

    private static JsonObject flags(RegisteredKey made) {
        return JsonObject.of("user_present", JsonBoolean.TRUE, "user_verified", Json.of(made.userVerified()))
                .with(ELIGIBLE, Json.of(made.backupEligible()))
                .with(STATE, Json.of(made.backupState()));
    }

    String name() {
        return document.text("display_name").orElse("");
    }

    Instant addedAt() {
        try {
            return document.text("added_at").map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }

    boolean passwordless() {
        return document.isTrue("is_passwordless");
    }

    long signCount() {
        return document.object(AUTHENTICATOR).get(COUNT).orElse(Json.of(0)) instanceof JsonNumber number
                ? number.value().longValue()
                : 0;
    }

    /** Whether it may be copied to other devices; null where that was never kept. */
    @Nullable
    Boolean backupEligible() {
        return document.object(FLAGS).get(ELIGIBLE).orElse(Json.of("")) instanceof JsonBoolean known
                ? known.value()
                : null;
    }

    /** The key as an assertion of it is held against it. */
    StoredKey stored(ByteString userHandle) {
        return new StoredKey(id, publicKey, signCount(), backupEligible(), userHandle);
    }

    /** The key as options name it. */
    KnownKey named() {
        return new KnownKey(id, transports());
    }

    private List<String> transports() {
        return document.texts("transport");
    }

    /** The key once it was used: it never counts down, and a warning stays. */
    KeyEntry used(Assertion proof) {
        JsonObject authenticator = document.object(AUTHENTICATOR);
        if (proof.signCount() > signCount()) {
            authenticator = authenticator.with(COUNT, Json.of(proof.signCount()));
        }
        if (proof.cloneSuspected()) {
            authenticator = authenticator.with(CLONE, JsonBoolean.TRUE);
        }
        JsonObject flags = document.object(FLAGS)
                .with(ELIGIBLE, Json.of(proof.backupEligible()))
                .with(STATE, Json.of(proof.backupState()));
        return new KeyEntry(
                id, publicKey, document.with(AUTHENTICATOR, authenticator).with(FLAGS, flags));
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "KeyEntry[" + id + "]";
    }
}
