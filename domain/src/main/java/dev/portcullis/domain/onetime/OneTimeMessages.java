package dev.portcullis.domain.onetime;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Writes the messages that carry codes and links. For an address that nobody has, a message is written, too: one that tells of
 * the attempt, or one that is never sent. So it takes as long. Source: docs/security.md, B7 and B8.
 */
public final class OneTimeMessages {
    private final Courier courier;
    private final boolean notifyUnknown;

    /** @param notifyUnknown whether mail addresses that nobody has get a mail, too */
    public OneTimeMessages(Courier courier, boolean notifyUnknown) {
        this.courier = courier;
        this.notifyUnknown = notifyUnknown;
    }

    /**
     * What a message says.
     *
     * @param template which wording, without {@code _valid} and {@code _invalid}
     * @param plain what it may speak of to anybody
     * @param secret what it may speak of to the owner alone, made of the code or the link
     */
    public record Wording(String template, JsonObject plain, Function<String, JsonObject> secret) {}

    /** The message for an address. @param secret the code or the link that it carries */
    public OutboxMessage write(Recipient to, Wording wording, String secret, Duration lifespan, Instant now) {
        JsonObject all = wording.plain().withAll(wording.secret().apply(secret));
        if (to.owner().isPresent()) {
            StoredIdentity owner = to.owner().get();
            JsonObject data = MailData.validFor(MailData.about(all, owner.profile()), lifespan);
            return courier.write(to.via(), to.address(), wording.template() + "_valid", data, owner.id(), now);
        }
        return notifyUnknown && to.via().equals(Channel.EMAIL)
                ? courier.write(Channel.EMAIL, to.typed(), wording.template() + "_invalid", wording.plain(), null, now)
                : courier.writeNothing(
                        to.typed(), MailData.validFor(MailData.aboutNobody(all, to.typed()), lifespan), now);
    }
}
