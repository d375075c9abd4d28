package dev.portcullis.ports.schema;

import java.util.List;
import java.util.Optional;

/**
 * The identity schemas, for clients that draw forms from them. Safe for use by many threads. Source:
 * docs/contract/operations.md, "Other paths".
 */
public interface IdentitySchemas {
    /** All of them, in the order of the configuration. */
    List<IdentitySchema> all();

    /**
     * The schema of a name; empty when there is none.
     *
     * @param id its name, plain or in URL-safe base64 without padding
     */
    Optional<IdentitySchema> find(String id);
}
