package dev.portcullis.ports.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What events are called. The names are stable: dashboards and alarms are built on them. Source: docs/events.md, which lists them
 * all.
 */
public final class EventNames {
    /** Somebody signed in; also by a second factor, or anew. */
    public static final String LOGIN_SUCCEEDED = "login.succeeded";

    /** The same from a browser or an app that is new for this account. */
    public static final String LOGIN_NEW_DEVICE = "login.new_device";

    /** What somebody proves themselves by was wrong. */
    public static final String LOGIN_FAILED = "login.failed";

    /** The same of a second factor. */
    public static final String SECOND_FACTOR_FAILED = "second_factor.failed";

    /** A password was right that became known to others, and let nobody in. */
    public static final String LOGIN_COMPROMISED = "login.compromised";

    /** A provider did not vouch for anybody: it could not be asked, or what it said does not count. */
    public static final String PROVIDER_FAILED = "provider.failed";

    /** An account was made. */
    public static final String REGISTRATION_SUCCEEDED = "registration.succeeded";

    /** Somebody got back into an account. */
    public static final String RECOVERY_SUCCEEDED = "recovery.succeeded";

    /** An address was proven. */
    public static final String VERIFICATION_SUCCEEDED = "verification.succeeded";

    /** Settings were saved. */
    public static final String SETTINGS_CHANGED = "settings.changed";

    /** Somebody signed out. */
    public static final String SESSION_ENDED = "session.ended";

    /** Somebody ended one of their other sessions. */
    public static final String SESSION_REVOKED = "session.revoked";

    /** All other sessions of an account ended. */
    public static final String SESSIONS_REVOKED = "sessions.revoked";

    /** The count of a security key or passkey went backwards: perhaps there is a copy. */
    public static final String KEY_COPIED = "key.copied";

    /** A mail or text message was given up. */
    public static final String COURIER_ABANDONED = "courier.abandoned";

    /** A mail or text message was more than a budget allows. */
    public static final String COURIER_BUDGET_EXCEEDED = "courier.budget_exceeded";

    /** A call of a web hook that nobody waits for was given up. */
    public static final String WEB_HOOK_ABANDONED = "web_hook.abandoned";

    /** A call of a web hook was more than may wait. */
    public static final String WEB_HOOK_BUDGET_EXCEEDED = "web_hook.budget_exceeded";

    /** What secrets that can be guessed are for, in the names of the events about them. */
    private static final List<String> GUESSED =
            List.of("login", "second_factor", "registration", "recovery", "verification");

    /** What happens to those who offer one: it is wrong, it is not looked at yet or any more, it is right after wrong ones. */
    private static final List<String> TRIES = List.of("failed", "throttled", "switched_off", "proven_after_failures");

    private static final Set<String> FAILURES =
            Set.of("failed", "throttled", "switched_off", "abandoned", "budget_exceeded", "copied", "compromised");

    private static final Set<String> ALL = all(
            LOGIN_SUCCEEDED,
            LOGIN_NEW_DEVICE,
            LOGIN_COMPROMISED,
            PROVIDER_FAILED,
            REGISTRATION_SUCCEEDED,
            RECOVERY_SUCCEEDED,
            VERIFICATION_SUCCEEDED,
            SETTINGS_CHANGED,
            SESSION_ENDED,
            SESSION_REVOKED,
            SESSIONS_REVOKED,
            KEY_COPIED,
            COURIER_ABANDONED,
            COURIER_BUDGET_EXCEEDED,
            WEB_HOOK_ABANDONED,
            WEB_HOOK_BUDGET_EXCEEDED);

    private EventNames() {}

    private static Set<String> all(String... single) {
        var all = new TreeSet<>(List.of(single));
        GUESSED.forEach(kind -> TRIES.forEach(what -> all.add(kind + "." + what)));
        return Collections.unmodifiableSet(all);
    }

    /** Every name there is. */
    public static Set<String> all() {
        return ALL;
    }

    /** Whether something of this name went wrong or was refused, rather than done. */
    static boolean isFailure(String name) {
        return FAILURES.contains(name.substring(name.indexOf('.') + 1));
    }
}
