package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Callers with what only some tests give them. */
final class Callers {
    private Callers() {}

    static Caller from(String origin, Caller caller) {
        return with(caller, caller.bearerToken(), origin);
    }

    static Caller bearing(String token, Caller caller) {
        return with(caller, token, caller.origin());
    }

    private static Caller with(Caller caller, @Nullable String bearerToken, @Nullable String origin) {
        return new Caller(
                caller.kind(),
                caller.cookies(),
                caller.sessionToken(),
                bearerToken,
                origin,
                caller.fetchMode(),
                caller.requestId(),
                caller.requestUrl(),
                caller.device());
    }
}
