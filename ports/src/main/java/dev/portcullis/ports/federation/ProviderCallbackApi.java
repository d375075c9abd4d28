package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Answer;

/**
 * Where browsers come back to from providers. No operation of the published interface, but an address that providers know; for
 * those who offer the interface over HTTP. Safe for use by many threads. Source: docs/contract/federation.md, "The way back".
 */
@FunctionalInterface
public interface ProviderCallbackApi {
    /** Goes on with the flow that led to the provider; 303 for pages, 400, 404, 410, 500, 502. */
    Answer<ProviderReturn> callback(ProviderCallback callback);
}
