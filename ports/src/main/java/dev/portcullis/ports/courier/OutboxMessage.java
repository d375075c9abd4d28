package dev.portcullis.ports.courier;

import dev.portcullis.ports.identity.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that waits to be sent.
 *
 * @param template which wording to use, for instance {@code verification_code_valid}
 * @param sealedData what the wording speaks of, sealed: it holds codes and links
 */
public record OutboxMessage(
        UUID id, Channel channel, String recipient, String template, String sealedData, Instant createdAt) {
    /** Shows neither recipient nor data. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + "]";
    }
}
