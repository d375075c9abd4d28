package dev.portcullis.domain.federation;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;

/**
 * How many tokens of the browser's own dialogue a flow took. The number is part of each nonce, so that asking again costs no write,
 * several tabs may ask, and one token ends them all.
 */
final class FedcmAttempts {
    private static final String MEMBER = "tokens";

    private FedcmAttempts() {}

    static int of(StoredFlow<?> stored) {
        return content(stored).get(MEMBER).orElse(Json.of(0)) instanceof JsonNumber count
                ? count.value().intValue()
                : 0;
    }

    /** The flow after one more. */
    static <F extends Flow> StoredFlow<F> oneMore(StoredFlow<F> stored) {
        var after = new Memory(content(stored).with(MEMBER, Json.of(of(stored) + 1)));
        return stored.with(stored.flow(), after.into(stored.internal(), MethodName.OIDC));
    }

    private static JsonObject content(StoredFlow<?> stored) {
        return Memory.of(stored, MethodName.OIDC).content();
    }
}
