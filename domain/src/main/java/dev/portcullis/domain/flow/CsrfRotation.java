package dev.portcullis.domain.flow;

import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/**
 * A flow passes to the browser that asks now.
 *
 * @param csrfToken the token of its form
 * @param owner what is kept with the flow to know the browser again
 * @param cookies what the browser has to keep
 */
public record CsrfRotation(String csrfToken, JsonObject owner, List<Cookie> cookies) {
    public CsrfRotation {
        cookies = List.copyOf(cookies);
    }

    /** The members that are kept with a flow, the new owner in place of the old one. */
    public JsonObject into(JsonObject internal) {
        return internal.withAll(owner);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "CsrfRotation[hidden]";
    }
}
