package dev.portcullis.embedded.courier;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.hook.WebHookDelivery;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** Takes calls to the services that web hooks name. Safe for use by many threads. */
public final class HookChannel implements MessageChannel {
    private final Function<String, Optional<WebHookTarget>> targets;
    private final WebHookDelivery hooks;

    /** @param targets by the names that calls have */
    public HookChannel(Function<String, Optional<WebHookTarget>> targets, WebHookDelivery hooks) {
        this.targets = targets;
        this.hooks = hooks;
    }

    /** Calls need no words: what they are told is what they send. */
    public static RenderedMessage asTold(OutboxMessage call, JsonObject told) {
        return new RenderedMessage(call.id(), call.channel(), call.recipient(), call.template(), "", "", null, told);
    }

    // A node that does not know a hook may be one that starts next with another configuration, or was started before.
    @Override
    public Delivery deliver(RenderedMessage call) {
        return targets.apply(call.recipient())
                .map(target -> hooks.deliver(target, call.id(), call.data()))
                .orElseGet(() -> new Delivery.TryAgain("no web hook of this name is configured here"));
    }
}
