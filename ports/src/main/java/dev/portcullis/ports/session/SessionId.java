package dev.portcullis.ports.session;

import java.util.UUID;

/** The id of a session; it opens nothing. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
