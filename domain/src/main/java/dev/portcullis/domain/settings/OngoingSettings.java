package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.OngoingFlow;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.SettingsFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Settings in progress.
 *
 * @param caller who drives them
 * @param identity whose settings they are, as kept now
 * @param privilegedFor how long after a sign-in sensitive changes need no new one
 * @param payload what came along for hooks; empty where nothing could
 */
public record OngoingSettings(
        StoredFlow<SettingsFlow> stored,
        Caller caller,
        SignedInCaller current,
        StoredIdentity identity,
        Duration privilegedFor,
        Optional<JsonObject> payload,
        Instant now)
        implements OngoingFlow<SettingsFlow> {
    /** The same where the flow shows a method as the active one. */
    OngoingSettings by(MethodName active) {
        return new OngoingSettings(
                stored.with(flow().withActive(active)), caller, current, identity, privilegedFor, payload, now);
    }

    /** Whether the sign-in is fresh enough for sensitive changes. */
    public boolean isPrivileged() {
        return now.isBefore(current.session().authenticatedAt().plus(privilegedFor));
    }
}
