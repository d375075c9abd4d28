package dev.portcullis.domain.session;

import dev.portcullis.domain.identity.Identities;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions as their owners may see them. Source: docs/contract/sessions.md, "A session in JSON". */
public final class ShownSessions {
    private static final UUID NOT_KEPT = new UUID(0, 0);

    private final SessionLimits limits;
    private final Identities identities;

    ShownSessions(SessionLimits limits, Identities identities) {
        this.limits = limits;
        this.identities = identities;
    }

    /** A session with all that is known of its owner. */
    public Session of(StoredSession session, IdentityProfile identity, Instant now) {
        return show(session, identities.show(identity), limits.isOver(session, now) || !identity.isActive());
    }

    Session thin(StoredSession session, IdentityProfile identity, Instant now) {
        return show(session, identities.showThin(identity), limits.isOver(session, now) || !identity.isActive());
    }

    /**
     * The session in the answer to the proof. A session that goes on shows the moment and the device of this proof, though it
     * keeps the first ones, as the contract has it; the device has no id then.
     */
    public Session proven(Sessions.Proven proven, IdentityProfile identity, Caller caller, Instant now) {
        Session shown = of(proven.session(), identity, now);
        if (proven.isNew()) {
            return shown;
        }
        var devices = new ArrayList<>(shown.devices());
        devices.add(device(NOT_KEPT, caller));
        return new Session(
                shown.id(),
                shown.active(),
                shown.expiresAt(),
                shown.authenticatedAt(),
                shown.authenticatorAssuranceLevel(),
                shown.authenticationMethods(),
                now,
                shown.identity(),
                devices,
                null);
    }

    private static SessionDevice withoutId(SessionDevice device) {
        return new SessionDevice(NOT_KEPT, device.ipAddress(), device.userAgent(), device.location());
    }

    /** The same where it is not kept yet: a new session has no id then, and neither has the device of this proof. */
    public Session unkept(Sessions.Proven proven, IdentityProfile identity, Caller caller, Instant now) {
        Session shown = proven(proven, identity, caller, now);
        List<SessionDevice> devices = new ArrayList<>(shown.devices());
        devices.add(withoutId(devices.removeLast()));
        return new Session(
                proven.isNew() ? new SessionId(NOT_KEPT) : shown.id(),
                shown.active(),
                shown.expiresAt(),
                shown.authenticatedAt(),
                shown.authenticatorAssuranceLevel(),
                shown.authenticationMethods(),
                shown.issuedAt(),
                shown.identity(),
                devices,
                null);
    }

    private static Session show(StoredSession session, @Nullable Identity identity, boolean over) {
        return new Session(
                session.id(),
                !over,
                session.expiresAt(),
                session.authenticatedAt(),
                session.level(),
                session.methods(),
                session.issuedAt(),
                identity,
                session.devices(),
                null);
    }

    static SessionDevice device(UUID id, Caller caller) {
        return new SessionDevice(
                id,
                caller.device().address(),
                caller.device().userAgent(),
                caller.device().location());
    }
}
