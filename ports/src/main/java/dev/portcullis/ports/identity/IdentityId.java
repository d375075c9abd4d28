package dev.portcullis.ports.identity;

import java.util.UUID;

/** The id of an identity. */
public record IdentityId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
