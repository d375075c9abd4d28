package dev.portcullis.domain.hook;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * What hooks are told, and may decide about.
 *
 * @param begins whether a flow begins; otherwise somebody succeeded
 * @param payload what came along for hooks; empty where nothing could
 * @param identity whom it is about; empty where a flow begins
 * @param isDraft whether the identity is about to be made, and has no id yet
 * @param session the session that there is, or is to be; empty where there is none
 */
public record HookEvent(
        Flow flow,
        boolean begins,
        Optional<JsonObject> payload,
        Optional<StoredIdentity> identity,
        boolean isDraft,
        Optional<Session> session,
        Caller caller,
        Instant now) {
    /** A flow begins. */
    public static HookEvent begins(Flow flow, Caller caller, Instant now) {
        return new HookEvent(flow, true, Optional.empty(), Optional.empty(), false, Optional.empty(), caller, now);
    }

    /** Somebody succeeded. @param flow as it is from now on */
    public static HookEvent success(
            Flow flow, Optional<JsonObject> payload, StoredIdentity identity, Caller caller, Instant now) {
        return new HookEvent(flow, false, payload, Optional.of(identity), false, Optional.empty(), caller, now);
    }

    /** The same of an identity that is about to be made. */
    public HookEvent asDraft() {
        return new HookEvent(flow, begins, payload, identity, true, session, caller, now);
    }

    public HookEvent withSession(Session known) {
        return new HookEvent(flow, begins, payload, identity, isDraft, Optional.of(known), caller, now);
    }

    public HookEvent withIdentity(StoredIdentity changed) {
        return new HookEvent(flow, begins, payload, Optional.of(changed), isDraft, session, caller, now);
    }

    HookEvent withoutIdentity() {
        return new HookEvent(flow, begins, payload, Optional.empty(), isDraft, session, caller, now);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "HookEvent[" + flow.id() + "]";
    }
}
