package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.JsonObject;

/**
 * What is kept of a flow.
 *
 * @param flow what clients may see of it
 * @param internal what only the engine knows of it: hashes, whose it is, what waits; never a plain secret
 * @param version counts the changes, from 0
 */
public record StoredFlow<F extends Flow>(F flow, JsonObject internal, long version) {
    public StoredFlow<F> with(F changed) {
        return new StoredFlow<>(changed, internal, version);
    }

    public StoredFlow<F> with(F changed, JsonObject changedInternal) {
        return new StoredFlow<>(changed, changedInternal, version);
    }
}
