package dev.portcullis.domain.federation;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is at a provider: what the flow remembers of it until they are back.
 *
 * @param attempt names this one way there and back
 * @param provider where they went
 * @param verifier what redeems the code; null where none is used
 * @param nonce what the token has to repeat; null where none was asked for
 * @param traits what they entered before they went
 */
record Pending(
        String attempt,
        String provider,
        @Nullable String verifier,
        @Nullable String nonce,
        JsonObject traits,
        JsonObject transientPayload) {
    private static final String PURPOSE = "provider-attempt";
    private static final String LEFT = "left";

    /** What the flow remembers; the exchange of an app stays beside it. */
    Memory memory(Memory before, SecretBox box) {
        JsonObject content = JsonObject.of("attempt", Json.of(attempt), "provider", Json.of(provider))
                .with("traits", traits)
                .with("payload", transientPayload);
        content = sealed(content, "verifier", verifier, box);
        content = sealed(content, "nonce", nonce, box);
        return new Memory(before.content().with(LEFT, content));
    }

    private static JsonObject sealed(JsonObject content, String name, @Nullable String secret, SecretBox box) {
        return secret == null ? content : content.with(name, Json.of(box.seal(PURPOSE, secret)));
    }

    /** Who is away, as the flow remembers; empty when nobody is. */
    static Optional<Pending> of(Memory memory, SecretBox box) {
        JsonObject content = memory.content().object(LEFT);
        return content.text("attempt")
                .map(attempt -> new Pending(
                        attempt,
                        content.text("provider").orElse(""),
                        opened(content, "verifier", box),
                        opened(content, "nonce", box),
                        content.object("traits"),
                        content.object("payload")));
    }

    private static @Nullable String opened(JsonObject content, String name, SecretBox box) {
        return content.text(name).flatMap(kept -> box.open(PURPOSE, kept)).orElse(null);
    }

    /** The same memory once somebody is back: no attempt counts twice. */
    static Memory back(Memory memory) {
        return new Memory(memory.content().without(LEFT));
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Pending[" + provider + "]";
    }
}
