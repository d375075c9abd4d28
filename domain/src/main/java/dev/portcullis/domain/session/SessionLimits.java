package dev.portcullis.domain.session;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.session.StoredSession;
import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions last: as configured, and no longer than their level allows. A session of the second level that nobody uses
 * ends, too. Source: docs/security.md, E4; NIST SP 800-63B-4, sections 2.1.3 and 2.2.3.
 */
public final class SessionLimits {
    private static final Duration FIRST_LEVEL = Duration.ofDays(30);
    private static final Duration SECOND_LEVEL = Duration.ofHours(24);
    private static final Duration UNUSED = Duration.ofHours(1);

    /** A use is noted so often at most: whoever asks who is signed in waits for no write but once in a while. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final boolean byLevel;
    private final Duration lifespan;

    /** @param byLevel whether levels have limits of their own; in the contract, what is configured counts alone */
    public SessionLimits(boolean byLevel, Duration lifespan) {
        this.byLevel = byLevel;
        this.lifespan = lifespan;
    }

    /** When a session of this level ends that was proven now. */
    Instant end(AssuranceLevel level, Instant now) {
        Duration most = level.equals(AssuranceLevel.AAL2) ? SECOND_LEVEL : FIRST_LEVEL;
        return now.plus(byLevel && lifespan.compareTo(most) > 0 ? most : lifespan);
    }

    /** Whether a session does not count any more. */
    boolean isOver(StoredSession session, Instant now) {
        return session.isOver(now)
                || isWatched(session) && !now.isBefore(session.seenAt().plus(UNUSED));
    }

    /** Whether it is to be noted that a session is used now. */
    boolean isToBeNoted(StoredSession session, Instant now) {
        return isWatched(session) && !now.isBefore(session.seenAt().plus(NOTED_EVERY));
    }

    private boolean isWatched(StoredSession session) {
        return byLevel && session.level().equals(AssuranceLevel.AAL2);
    }
}
