package dev.portcullis.domain.hook;

import dev.portcullis.domain.courier.SealedPieces;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls that nobody waits for. They are written before a change is kept, and kept with it; who carries messages makes them. Source:
 * docs/contract/web-hooks.md, "Calls that wait"; ADR 17.
 */
public final class HookCalls {
    /** What calls are sealed for: they hold cookies, and what people filled in. */
    public static final String PURPOSE = "hook-call";

    private static final String TEMPLATE = "web_hook";

    private final WebHookCaller caller;
    private final SecretSource secrets;
    private final SealedPieces seal;
    private final JsonText json;
    private final int most;

    /** @param most how many may wait for one hook */
    public HookCalls(WebHookCaller caller, SecretSource secrets, SecretBox box, JsonText json, int most) {
        this.caller = caller;
        this.secrets = secrets;
        this.seal = new SealedPieces(box, PURPOSE);
        this.json = json;
        this.most = most;
    }

    /** A call that is ready to be kept. @param hook what it is found by again */
    OutboxMessage write(String hook, HookOccasion occasion, Optional<IdentityId> about, Instant now) {
        JsonObject told = caller.describe(occasion);
        return new OutboxMessage(
                secrets.uuid(), Channel.WEB_HOOK, hook, TEMPLATE, seal.seal(json.write(told)), about.orElse(null), now);
    }

    /**
     * Keep a call until it is made. One too many is kept as a note of that, without what it told; who carries messages tells it as an
     * event.
     */
    void keep(Stores stores, OutboxMessage call) {
        OutboxStore waiting = stores.hookCalls();
        boolean fits = waiting.countTo(call.channel(), call.recipient(), Instant.EPOCH, most) < most;
        waiting.insert(fits ? call : call.withoutData().withTemplate(OutboxMessage.BUDGET_EXCEEDED));
    }
}
