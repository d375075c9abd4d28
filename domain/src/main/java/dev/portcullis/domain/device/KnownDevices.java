package dev.portcullis.domain.device;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The browsers that somebody signed in with before. Each has a count of its own there, so that strangers who use up the tries
 * at an account do not keep its owner out. A browser knows by a sealed cookie who signed in with it; whoever steals that may
 * try as often as one stranger more, and nothing else. Source: docs/security.md, B4; ADR 11.
 */
public final class KnownDevices {
    /** The cookie's name without a prefix. */
    public static final String COOKIE = "portcullis_device";

    private static final String PURPOSE = "known-device";
    private static final Duration LIFESPAN = Duration.ofDays(365);
    private static final int MOST_PEOPLE = 8;

    private final boolean enabled;
    private final String name;
    private final CookieSettings attributes;
    private final SecretBox box;
    private final SecretSource secrets;

    /** @param attributes those of the session's cookie, but for the name */
    public KnownDevices(boolean enabled, CookieSettings attributes, SecretBox box, SecretSource secrets) {
        this.enabled = enabled;
        this.name = attributes.prefixed(COOKIE);
        this.attributes = attributes;
        this.box = box;
        this.secrets = secrets;
    }

    /** Somebody who signed in with this browser. @param device what the browser is to this person, and to nobody else */
    private record Known(IdentityId person, UUID device) {
        String text() {
            return person + " " + device;
        }

        static Stream<Known> parse(String line) {
            String[] ids = line.split(" ", -1);
            try {
                return ids.length == 2
                        ? Stream.of(new Known(new IdentityId(UUID.fromString(ids[0])), UUID.fromString(ids[1])))
                        : Stream.empty();
            } catch (IllegalArgumentException ofNoVersionWeKnow) {
                return Stream.empty();
            }
        }
    }

    /** Whether browsers are told who signed in with them. */
    public boolean areRemembered() {
        return enabled;
    }

    /** What the caller's browser is to this person; empty unless the person signed in with it. */
    public Optional<UUID> of(IdentityId person, Caller caller) {
        return enabled
                ? known(caller)
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .map(Known::device)
                : Optional.empty();
    }

    private Stream<Known> known(Caller caller) {
        return caller.cookies().all(name).stream()
                .limit(MOST_PEOPLE)
                .flatMap(value -> box.open(PURPOSE, value).stream())
                .flatMap(String::lines)
                .flatMap(Known::parse);
    }

    /** The cookie by which a browser is known from now on to have signed this person in; the others whom it knows stay. */
    public List<Cookie> remember(IdentityId person, Caller caller, Instant now) {
        if (!enabled) {
            return List.of();
        }
        var people = new ArrayList<Known>();
        people.add(known(caller)
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseGet(() -> new Known(person, secrets.uuid())));
        known(caller).filter(one -> !one.person().equals(person)).forEach(people::add);
        String text = String.join(
                "\n", people.stream().limit(MOST_PEOPLE).map(Known::text).toList());
        return List.of(cookie(box.seal(PURPOSE, text), now));
    }

    private Cookie cookie(String value, Instant now) {
        return attributes.cookie(name, value, LIFESPAN, now.plus(LIFESPAN));
    }
}
