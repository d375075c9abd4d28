package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a self-service task: what the five kinds of flow have in common. Source: docs/contract/flows.md, "Members".
 */
public interface Flow {
    FlowId id();

    FlowType type();

    @Nullable
    Instant expiresAt();

    @Nullable
    Instant issuedAt();

    /** The address that the flow was started by, query included. */
    @Nullable
    String requestUrl();

    /** Where success leads, as the start of the flow asked for. */
    @Nullable
    String returnTo();

    /** The form to show. */
    UiContainer ui();

    FlowState state();

    /** By which an OAuth 2.0 server sent somebody here; null where none did, and in flows that know of no such server. */
    default @Nullable String oauth2LoginChallenge() {
        return null;
    }

    /** What that server says of it; null as above, and where the answer does not tell it. */
    default @Nullable JsonObject oauth2LoginRequest() {
        return null;
    }

    /** The same flow with another form. */
    Flow withUi(UiContainer changed);
}
