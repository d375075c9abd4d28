package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;

/** What forms say about keys. Source: docs/contract/messages.md, "Numbers, types, contexts". */
record KeyTexts(Messages messages) {
    private static final String NAMELESS = "unnamed";

    UiText useKey() {
        return of(1010008);
    }

    UiText haveKeyReady() {
        return of(1010012);
    }

    UiText goOn() {
        return of(1010013);
    }

    UiText usePasskey() {
        return of(1010021);
    }

    UiText signUpWithKey() {
        return of(1040004);
    }

    UiText signUpWithPasskey() {
        return of(1040007);
    }

    UiText addKey() {
        return of(1050012);
    }

    UiText keyName() {
        return of(1050013);
    }

    UiText removeKey(KeyEntry key) {
        return messages.of(1050018, named(key));
    }

    UiText addPasskey() {
        return of(1050019);
    }

    UiText removePasskey(KeyEntry key) {
        return messages.of(1050020, named(key));
    }

    /** The proof does not fit. */
    UiText wrong() {
        return of(4000008);
    }

    /** Nobody here has a key that fits. */
    UiText unknown() {
        return of(4000015);
    }

    UiText noKeyYet() {
        return of(4000013);
    }

    private static JsonObject named(KeyEntry key) {
        String name = key.name();
        return JsonObject.of(
                        "added_at",
                        Json.of(key.addedAt().toString()),
                        "added_at_unix",
                        Json.of(key.addedAt().getEpochSecond()))
                .with("display_name", Json.of(name.isEmpty() ? NAMELESS : name));
    }

    private UiText of(long id) {
        return messages.of(id, JsonObject.EMPTY);
    }
}
