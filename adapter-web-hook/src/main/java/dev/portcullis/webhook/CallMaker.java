package dev.portcullis.webhook;

import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the requests of calls. */
final class CallMaker {
    private final HookBodies bodies;
    private final Signatures signatures;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /** @param ids names runs and attempts */
    CallMaker(HookBodies bodies, Signatures signatures, InstantSource clock, Supplier<UUID> ids) {
        this.bodies = bodies;
        this.signatures = signatures;
        this.clock = clock;
        this.ids = ids;
    }

    UUID run() {
        return ids.get();
    }

    /** The request of a call; empty where its template calls it off. @throws CallFailed if there is no template, or it makes none */
    Optional<OutboundRequest> request(WebHookTarget target, UUID run, JsonObject told) {
        return switch (bodies.of(target, told)) {
            case HookBodies.Body.CalledOff off -> Optional.empty();
            case HookBodies.Body.Text(String text) -> Optional.of(HookRequests.of(target, text, run));
            case HookBodies.Body.None none -> Optional.of(HookRequests.of(target, null, run));
        };
    }

    /** What one attempt sends: it has an id of its own, and is signed now. */
    OutboundRequest attempt(OutboundRequest request, WebHookTarget target, UUID run) {
        return signatures.on(HookRequests.attempt(request, ids.get()), target, run, clock.instant());
    }
}
