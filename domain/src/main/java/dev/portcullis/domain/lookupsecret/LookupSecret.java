package dev.portcullis.domain.lookupsecret;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One lookup secret, as it is kept. Source: docs/contract/lookup-secrets.md, "What is kept".
 *
 * @param kept its hash; its text, sealed, where its owner may see it again; when it was used. What came from elsewhere has a
 *     plain text
 */
record LookupSecret(JsonObject kept) {
    private static final String LIST = "recovery_codes";
    private static final String HASH = "hash";
    private static final String SEALED = "sealed";
    private static final String USED_AT = "used_at";

    static LookupSecret of(String hash, String sealed) {
        return new LookupSecret(
                JsonObject.of(HASH, Json.of(hash), SEALED, Json.of(sealed)).with(USED_AT, JsonNull.NULL));
    }

    static List<LookupSecret> in(JsonObject config) {
        return config.objects(LIST).stream().map(LookupSecret::new).toList();
    }

    static JsonObject together(List<LookupSecret> all) {
        return JsonObject.of(
                LIST, new JsonArray(all.stream().map(one -> (Json) one.kept()).toList()));
    }

    Optional<String> hash() {
        return kept.text(HASH);
    }

    Optional<String> sealed() {
        return kept.text(SEALED);
    }

    Optional<String> plain() {
        return kept.text("code");
    }

    Optional<Instant> usedAt() {
        return kept.text(USED_AT).map(Instant::parse);
    }

    boolean isOpen() {
        return usedAt().isEmpty();
    }

    /** The same where nobody can see its text again. */
    LookupSecret withoutText() {
        return new LookupSecret(kept.without(SEALED));
    }

    LookupSecret used(Instant at) {
        return new LookupSecret(
                kept.with(USED_AT, Json.of(at.truncatedTo(ChronoUnit.SECONDS).toString())));
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "LookupSecret[hidden]";
    }
}
