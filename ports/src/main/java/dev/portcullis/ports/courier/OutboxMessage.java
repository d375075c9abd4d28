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
    /** The template of a message that is kept like any other and never sent, so that nobody learns from the time it takes. */
    public static final String NOTHING = "nothing";

    /** Shows neither recipient nor data. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + "]";
    }
}
