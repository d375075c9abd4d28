package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.Optional;
import java.util.UUID;

/**
 * What a flow remembers of a browser that was asked for a key. Source: docs/contract/webauthn.md, "The challenge";
 * docs/security.md, D1.
 *
 * @param value what the key has to sign
 * @param userHandle for whom a key is made; empty where one is used
 * @param asked whose keys will do; empty where anybody's will
 */
public record Challenge(ByteString value, Optional<ByteString> userHandle, Optional<IdentityId> asked) {
    private static final String VALUE = "challenge";
    private static final String HANDLE = "user_handle";
    private static final String ASKED = "identity";

    /** Asked of whoever has any key. */
    static Challenge toAnybody(ByteString value) {
        return new Challenge(value, Optional.empty(), Optional.empty());
    }

    /** Asked of one account. */
    static Challenge to(IdentityId owner, ByteString value) {
        return new Challenge(value, Optional.empty(), Optional.of(owner));
    }

    /** Asked for a new key. */
    static Challenge toMake(ByteString userHandle, ByteString value) {
        return new Challenge(value, Optional.of(userHandle), Optional.empty());
    }

    /** What a flow remembers; empty where it asked for no key, or has had its answer. */
    static Optional<Challenge> in(Memory memory) {
        JsonObject kept = memory.content();
        return kept.text(VALUE)
                .flatMap(ByteString::ofBase64Url)
                .map(value -> new Challenge(
                        value,
                        kept.text(HANDLE).flatMap(ByteString::ofBase64Url),
                        kept.text(ASKED).map(UUID::fromString).map(IdentityId::new)));
    }

    Memory memory() {
        JsonObject kept = JsonObject.of(VALUE, Json.of(value.base64Url()));
        JsonObject handled = userHandle
                .map(handle -> kept.with(HANDLE, Json.of(handle.base64Url())))
                .orElse(kept);
        return new Memory(asked.map(owner -> handled.with(ASKED, Json.of(owner.toString())))
                .orElse(handled));
    }
}
