package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.CourierChecks;
import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordPepper;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.identity.Channel;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param channels carry messages in the place of configured ones
 * @param database where everything is kept; null for the one that {@code dsn} names
 */
record OwnParts(
        EventSink events,
        InstantSource clock,
        @Nullable PasswordHasher hasher,
        @Nullable PasswordPepper pepper,
        @Nullable Captcha captcha,
        Map<Channel, MessageChannel> channels,
        @Nullable DataSource database) {
    static final OwnParts NONE = new OwnParts(event -> {}, Clock.systemUTC(), null, null, null, Map.of(), null);

    OwnParts with(EventSink own) {
        return new OwnParts(own, clock, hasher, pepper, captcha, channels, database);
    }

    OwnParts with(InstantSource own) {
        return new OwnParts(events, own, hasher, pepper, captcha, channels, database);
    }

    OwnParts with(PasswordHasher own) {
        return new OwnParts(events, clock, own, pepper, captcha, channels, database);
    }

    OwnParts with(PasswordPepper own) {
        return new OwnParts(events, clock, hasher, own, captcha, channels, database);
    }

    OwnParts with(Captcha own) {
        return new OwnParts(events, clock, hasher, pepper, own, channels, database);
    }

    OwnParts with(DataSource own) {
        return new OwnParts(events, clock, hasher, pepper, captcha, channels, own);
    }

    OwnParts with(Channel name, MessageChannel own) {
        var more = new HashMap<>(channels);
        more.put(name, own);
        return new OwnParts(events, clock, hasher, pepper, captcha, Map.copyOf(more), database);
    }

    /** What is said of the configuration and holds beside these parts. */
    List<String> stillTrue(List<String> warnings) {
        return channels.containsKey(Channel.EMAIL)
                ? warnings.stream()
                        .filter(line -> !line.equals(CourierChecks.NOBODY_CARRIES_MAILS))
                        .toList()
                : warnings;
    }
}
