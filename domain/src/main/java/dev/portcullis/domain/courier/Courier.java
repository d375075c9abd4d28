package dev.portcullis.domain.courier;

import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into the outbox, inside the unit of work of the change that they speak of. What a wording speaks of is sealed,
 * for it holds codes and links. Source: docs/contract/courier.md, "Sending"; docs/security.md, B8, C5 and H2.
 */
public final class Courier {
    /** What the data of messages are sealed for. */
    public static final String PURPOSE = "outbox";

    /** What a sealed text may hold, see {@link SecretBox} R7. */
    static final int LONGEST = 64 * 1024;

    /** Members that may be as large as people like, in the order they are done without. */
    private static final List<String> LARGE =
            List.of("transient_payload", "oauth2_login_request", "identity", "traits");

    private final SecretSource secrets;
    private final SecretBox box;
    private final JsonText json;
    private final String host;
    private final CourierBudget budget;
    private final CourierBudget owners;

    /** @param host the host of the public address, which text messages name whatever a request says that it asked */
    public Courier(SecretSource secrets, SecretBox box, JsonText json, String host, CourierBudget budget) {
        this.secrets = secrets;
        this.box = box;
        this.json = json;
        this.host = host;
        this.budget = budget;
        this.owners = budget.forOwners();
    }

    /**
     * A message that is ready to be kept. Data that are too much to be sealed lose what people filled in themselves.
     *
     * @param template which wording, named as the contract names templates, for instance {@code recovery_code_valid}
     * @param data what the wording speaks of, by the names of the contract
     * @param about whose account it concerns; null when nobody's
     */
    public OutboxMessage write(
            Channel via, String to, String template, JsonObject data, @Nullable IdentityId about, Instant now) {
        String sealed = box.seal(PURPOSE, text(via.equals(Channel.SMS) ? named(data) : data));
        return new OutboxMessage(secrets.uuid(), via, to, template, sealed, about, now);
    }

    // By it a browser knows for which pages the code in a text message is.
    private JsonObject named(JsonObject data) {
        return data.with("request_url_domain", Json.of(host));
    }

    /**
     * Something that is kept like a message and never sent: an address that nobody has then costs the same work as a known one.
     */
    public OutboxMessage writeNothing(String to, JsonObject data, Instant now) {
        return write(Channel.EMAIL, to, OutboxMessage.NOTHING, data, null, now);
    }

    private String text(JsonObject data) {
        JsonObject shorter = data;
        String text = json.write(shorter);
        for (String name : LARGE) {
            if (isShort(text)) return text;
            shorter = shorter.without(name);
            text = json.write(shorter);
        }
        return text;
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /**
     * Keep a message until it is sent. One that is more than the budget allows is kept as a note of that instead, at the same
     * cost; who carries messages tells it as an event.
     */
    public void keep(Stores stores, Outgoing outgoing) {
        OutboxMessage message = outgoing.message();
        OutboxStore outbox = stores.outbox();
        boolean within = isWithin(outgoing.owners() ? owners : budget, outbox, message);
        outbox.insert(within || !message.isSent() ? message : message.withTemplate(OutboxMessage.BUDGET_EXCEEDED));
        outgoing.consequence().kept(stores, within);
    }

    // All three are counted whatever comes of the first, and for nobody's account, too: the work is the same.
    private static boolean isWithin(CourierBudget budget, OutboxStore outbox, OutboxMessage message) {
        Instant since = message.createdAt().minus(budget.window());
        IdentityId account = message.identity() == null ? new IdentityId(message.id()) : message.identity();
        int to = outbox.countTo(message.channel(), message.recipient(), since, budget.toAddress());
        int about = outbox.countAbout(account, since, budget.aboutAccount());
        int all = outbox.countAll(since, budget.inAll());
        return to < budget.toAddress() && about < budget.aboutAccount() && all < budget.inAll();
    }
}
