package dev.portcullis.ports.token;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;

/** Choose the claims of a token. Safe for use by many threads; ends within a bounded time. Source: docs/contract/tokens.md, "Claims". */
@FunctionalInterface
public interface ClaimsMapper {
    /** Adds nothing. */
    ClaimsMapper NONE = (session, claims) -> JsonObject.EMPTY;

    /**
     * The claims to put over the given ones.
     *
     * @param session as its owner sees it
     * @param claims those that every token has
     * @throws UnusableTemplate if the program fails, or gives no claims
     */
    JsonObject map(Session session, JsonObject claims);
}
