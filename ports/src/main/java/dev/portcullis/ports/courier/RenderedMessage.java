package dev.portcullis.ports.courier;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, ready for a channel.
 *
 * @param id the same at each attempt, so that who receives it twice can tell
 * @param template which wording, named as the contract names templates
 * @param subject one line; empty for text messages
 * @param text what everybody can read
 * @param html the same as HTML; null for text messages, and when there is none
 * @param data what the wording speaks of, for channels that word it themselves
 */
public record RenderedMessage(
        UUID id,
        Channel channel,
        String recipient,
        String template,
        String subject,
        String text,
        @Nullable String html,
        JsonObject data) {
    /** Shows neither recipient nor words. */
    @Override
    public String toString() {
        return "RenderedMessage[" + id + ", " + template + "]";
    }
}
