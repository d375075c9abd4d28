package dev.portcullis.ports.courier;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be sent.
 *
 * @param template which wording to use, for instance {@code verification_code_valid}
 * @param sealedData what the wording speaks of, sealed: it holds codes and links
 * @param identity whose account it concerns; null when nobody's
 */
public record OutboxMessage(
        UUID id,
        Channel channel,
        String recipient,
        String template,
        String sealedData,
        @Nullable IdentityId identity,
        Instant createdAt) {
    /**
     * The template of a message that is made like any other and never sent: how long an answer takes tells nobody whether a
     * mail leaves.
     */
    public static final String NOTHING = "nothing";

    /** The template that takes the place of a message beyond a budget: it is not sent, and an event tells of it. */
    public static final String BUDGET_EXCEEDED = "budget_exceeded";

    /** How the names of those templates begin that tell people what happened to their accounts. */
    public static final String NOTICE = "notice_";

    /** The template of a message to an address of an account whose addresses changed. */
    public static final String ADDRESS_CHANGED = "verifiable_address_changed";

    /** Whether it tells what happened to an account, and counts for no budget but that of such messages. */
    public boolean isNotice() {
        return template.startsWith(NOTICE);
    }

    /** The same without what it speaks of: all that stays is that it was there. */
    public OutboxMessage withoutData() {
        return new OutboxMessage(id, channel, recipient, template, "", identity, createdAt);
    }

    public OutboxMessage withTemplate(String other) {
        return new OutboxMessage(id, channel, recipient, other, sealedData, identity, createdAt);
    }

    /** Whether it is ever handed to a channel, and so counts against budgets. */
    public boolean isSent() {
        return !template.equals(NOTHING) && !template.equals(BUDGET_EXCEEDED);
    }

    /** Shows neither recipient nor data. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + "]";
    }
}
