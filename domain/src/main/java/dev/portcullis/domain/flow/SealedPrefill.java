package dev.portcullis.domain.flow;

import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import java.util.Optional;

/** What the link of a mail carried, kept with its flow until somebody submits it; sealed, for whoever reads the store must not find it. */
public final class SealedPrefill {
    private static final String MEMBER = "filled_in";

    private final SecretBox box;

    public SealedPrefill(SecretBox box) {
        this.box = box;
    }

    /** What a flow was filled in with; empty when with nothing. */
    public Optional<String> in(StoredFlow<?> stored) {
        return stored.internal().text(MEMBER).flatMap(text -> box.open(MEMBER, text));
    }

    /** The members that are kept with a flow, this one in place of an earlier one. */
    public JsonObject into(JsonObject internal, String secret) {
        return internal.with(MEMBER, Json.of(box.seal(MEMBER, secret)));
    }

    /** The members without it. */
    public static JsonObject without(JsonObject internal) {
        return internal.without(MEMBER);
    }
}
