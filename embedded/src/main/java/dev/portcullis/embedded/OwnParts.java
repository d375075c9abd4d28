package dev.portcullis.embedded;

import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordPepper;
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
 * @param pepper what is mixed into passwords before they are hashed; null for what is configured, which may be nothing
 * @param captcha asked for before what is costly; null where nothing is
 * @param database where everything is kept; null for the one that {@code dsn} names
 */
record OwnParts(
        EventSink events,
        InstantSource clock,
        @Nullable PasswordHasher hasher,
        @Nullable PasswordPepper pepper,
        @Nullable Captcha captcha,
        @Nullable DataSource database) {
    static final OwnParts NONE = new OwnParts(event -> {}, Clock.systemUTC(), null, null, null, null);

    OwnParts with(EventSink own) {
        return new OwnParts(own, clock, hasher, pepper, captcha, database);
    }

    OwnParts with(InstantSource own) {
        return new OwnParts(events, own, hasher, pepper, captcha, database);
    }

    OwnParts with(PasswordHasher own) {
        return new OwnParts(events, clock, own, pepper, captcha, database);
    }

    OwnParts with(PasswordPepper own) {
        return new OwnParts(events, clock, hasher, own, captcha, database);
    }

    OwnParts with(Captcha own) {
        return new OwnParts(events, clock, hasher, pepper, own, database);
    }

    OwnParts with(DataSource own) {
        return new OwnParts(events, clock, hasher, pepper, captcha, own);
    }
}
