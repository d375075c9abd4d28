package dev.portcullis.domain.courier;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into the outbox, inside the unit of work of the change that they speak of. What a wording speaks of is sealed,
 * for it holds codes and links. Source: wire contract, recovery-verification 5; checklist C5 and H2.
 */
public final class Courier {
    private static final String PURPOSE = "outbox";

    private final SecretSource secrets;
    private final SecretBox box;
    private final JsonText json;

    public Courier(SecretSource secrets, SecretBox box, JsonText json) {
        this.secrets = secrets;
        this.box = box;
        this.json = json;
    }

    /**
     * A message that is ready to be kept.
     *
     * @param template which wording, named as the contract names templates, for instance {@code recovery_code_valid}
     * @param data what the wording speaks of, by the names of the contract
     * @param about whose account it concerns; null when nobody's
     */
    public OutboxMessage write(
            Channel via, String to, String template, JsonObject data, @Nullable IdentityId about, Instant now) {
        return new OutboxMessage(secrets.uuid(), via, to, template, box.seal(PURPOSE, json.write(data)), now);
    }

    /** Something that is kept like a message and never sent: an address that nobody has then costs the same work as a known one. */
    public OutboxMessage writeNothing(String to, JsonObject data, Instant now) {
        return write(Channel.EMAIL, to, OutboxMessage.NOTHING, data, null, now);
    }

    /** Keep a message until it is sent. */
    public void keep(Stores stores, OutboxMessage message) {
        stores.outbox().insert(message);
    }
}
