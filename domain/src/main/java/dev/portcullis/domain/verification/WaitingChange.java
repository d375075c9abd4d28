package dev.portcullis.domain.verification;

import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.SessionId;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of somebody's traits that waits until a new address is proven: it is kept with the verification. Source:
 * docs/contract/hooks.md, "New addresses".
 *
 * @param identity whose traits they are
 * @param session which asked for the change
 * @param settings the flow in which it was asked for
 * @param address what has to be proven
 * @param before the traits as they were
 * @param after the traits as they are to be
 * @param payload what came along for hooks
 */
public record WaitingChange(
        IdentityId identity,
        SessionId session,
        FlowId settings,
        Channel via,
        String address,
        Json before,
        Json after,
        JsonObject payload) {
    private static final String MEMBER = "waiting_change";

    /** What is kept with the verification. */
    public JsonObject into(JsonObject internal) {
        return internal.with(
                MEMBER,
                JsonObject.of("identity", Json.of(identity.toString()), "session", Json.of(session.toString()))
                        .with("settings", Json.of(settings.toString()))
                        .with("via", Json.of(via.value()))
                        .with("address", Json.of(address))
                        .with("before", before)
                        .with("after", after)
                        .with("payload", payload));
    }

    /** What waits for a verification; empty where nothing does. */
    public static Optional<WaitingChange> in(JsonObject internal) {
        JsonObject kept = internal.object(MEMBER);
        return kept.isEmpty() ? Optional.empty() : Optional.of(read(kept));
    }

    private static WaitingChange read(JsonObject kept) {
        return new WaitingChange(
                new IdentityId(id(kept, "identity")),
                new SessionId(id(kept, "session")),
                new FlowId(id(kept, "settings")),
                new Channel(kept.text("via").orElseThrow()),
                kept.text("address").orElseThrow(),
                kept.get("before").orElse(JsonNull.NULL),
                kept.get("after").orElse(JsonNull.NULL),
                kept.object("payload"));
    }

    private static UUID id(JsonObject kept, String name) {
        return UUID.fromString(kept.text(name).orElseThrow());
    }

    /** Whether a secret proves the address that this waits for. */
    boolean isProvenBy(IssuedCode secret) {
        return identity.equals(secret.identity()) && via.equals(secret.via()) && address.equals(secret.address());
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "WaitingChange[" + identity + "]";
    }
}
