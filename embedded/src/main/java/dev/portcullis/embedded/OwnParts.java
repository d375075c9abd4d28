package dev.portcullis.embedded;

import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.event.EventSink;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a program brings along instead of what the configuration says.
 *
 * @param events takes note of every event; must be quick
 * @param clock the time that all moments are taken from
 * @param hasher makes and checks all passwords; null for the configured one
 * @param database where everything is kept; null for the one that {@code dsn} names
 */
record OwnParts(
        EventSink events,
        InstantSource clock,
        @Nullable PasswordHasher hasher,
        @Nullable DataSource database) {
    static final OwnParts NONE = new OwnParts(event -> {}, Clock.systemUTC(), null, null);

    OwnParts with(EventSink own) {
        return new OwnParts(own, clock, hasher, database);
    }

    OwnParts with(InstantSource own) {
        return new OwnParts(events, own, hasher, database);
    }

    OwnParts with(PasswordHasher own) {
        return new OwnParts(events, clock, own, database);
    }

    OwnParts with(DataSource own) {
        return new OwnParts(events, clock, hasher, own);
    }
}
