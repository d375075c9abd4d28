package dev.portcullis.ports.courier;

import dev.portcullis.ports.json.JsonObject;

/**
 * Put messages into words. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 What the data hold is shown as it is: never taken for markup, for a line of a header, or for a template.
 *   <li>R2 A part that is not there in the language asked for is there in another.
 * </ol>
 *
 * <p>Source: docs/contract/courier.md, "Wordings"; docs/security.md, F8.
 */
public interface MessageRenderer {
    /**
     * @param data what was sealed with the message
     * @throws UnknownTemplate if there are no words for it
     */
    RenderedMessage render(OutboxMessage message, JsonObject data);

    /** No words for such a message. */
    final class UnknownTemplate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownTemplate(String template, String channel) {
            super("no words for " + template + " by " + channel);
        }
    }
}
