package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The keys of one kind that an account has, as they are kept. What nobody here knows of stays as it is. Source:
 * docs/contract/webauthn.md, "What is kept".
 *
 * @param config the credential's document
 */
record KeyRing(JsonObject config) {
    /** An account has so many keys of one kind at most. */
    static final int MOST = 50;

    private static final String KEYS = "credentials";
    private static final String HANDLE = "user_handle";

    static KeyRing of(StoredIdentity identity, CredentialType type) {
        return new KeyRing(identity.credential(type).map(Credential::config).orElse(JsonObject.EMPTY));
    }

    /** In the order in which they were added. */
    List<KeyEntry> keys() {
        return all().stream().flatMap(one -> KeyEntry.read(one).stream()).toList();
    }

    boolean isEmpty() {
        return keys().isEmpty();
    }

    boolean isFull() {
        return all().size() >= MOST;
    }

    Optional<KeyEntry> find(ByteString id) {
        return keys().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The key that a button names. */
    Optional<KeyEntry> named(String hex) {
        return keys().stream().filter(one -> one.id().hex().equals(hex)).findFirst();
    }

    /** By which the keys' authenticators know the account. */
    Optional<ByteString> userHandle() {
        return config.text(HANDLE).flatMap(ByteString::ofBase64);
    }

    KeyRing withUserHandle(ByteString handle) {
        return new KeyRing(config.with(HANDLE, Json.of(handle.base64())));
    }

    KeyRing with(KeyEntry added) {
        var keys = new ArrayList<>(all());
        keys.add(added.document());
        return holding(keys);
    }

    KeyRing without(KeyEntry gone) {
        return holding(
                all().stream().filter(one -> !one.equals(gone.document())).toList());
    }

    /** The same with one key as it is now. */
    KeyRing changed(KeyEntry before, UnaryOperator<KeyEntry> change) {
        JsonObject after = change.apply(before).document();
        return holding(all().stream()
                .map(one -> one.equals(before.document()) ? after : one)
                .toList());
    }

    private KeyRing holding(List<Json> keys) {
        return new KeyRing(config.with(KEYS, new JsonArray(keys)));
    }

    private List<Json> all() {
        return config.items(KEYS);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "KeyRing[" + keys().size() + "]";
    }
}
