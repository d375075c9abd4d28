package dev.portcullis.ports.credential;

import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of a credential.
 *
 * @param identifiers the texts that it is found by, normalised
 * @param config what its method needs to check it; only hashes of secrets
 */
public record Credential(
        CredentialType type, List<String> identifiers, JsonObject config, Instant createdAt, Instant updatedAt) {
    public Credential {
        identifiers = List.copyOf(identifiers);
    }

    public Credential withConfig(JsonObject changed, Instant now) {
        return new Credential(type, identifiers, changed, createdAt, now);
    }

    public Credential withIdentifiers(List<String> changed, Instant now) {
        return new Credential(type, changed, config, createdAt, now);
    }

    /** Shows neither identifiers nor configuration. */
    @Override
    public String toString() {
        return "Credential[" + type + "]";
    }
}
