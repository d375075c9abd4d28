package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.OngoingFlow;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.login.LoginFlow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A login in progress.
 *
 * @param caller who drives it
 * @param current who is signed in already with that caller; in a refresh, or where a second factor is asked for
 */
public record OngoingLogin(StoredFlow<LoginFlow> stored, Caller caller, Optional<SignedInCaller> current, Instant now)
        implements OngoingFlow<LoginFlow> {
    /** The level that it asks for. */
    public AssuranceLevel level() {
        return Objects.requireNonNull(flow().requestedAal());
    }

    /** Whether it asks for something beside what the session has proven already. */
    public boolean asksForSecondFactor() {
        return !level().equals(AssuranceLevel.AAL1);
    }

    /** Whether the session has the level already that it asks for. */
    boolean isProven() {
        return current.filter(one -> one.session().level().satisfies(level())).isPresent();
    }

    /** The same where the flow remembers this from then on. */
    OngoingLogin remembering(List<Remembered> after) {
        return new OngoingLogin(stored.with(flow(), Remembered.into(stored.internal(), after)), caller, current, now);
    }

    /** The same where this person is signed in with the caller from then on. */
    OngoingLogin by(SignedInCaller person) {
        return new OngoingLogin(stored, caller, Optional.of(person), now);
    }

    /** The session with this caller, if it is this person's. */
    Optional<SignedInCaller> sessionOf(StoredIdentity identity) {
        return current.filter(own -> own.identity().id().equals(identity.id()));
    }
}
