package dev.portcullis.domain.csrf;

import dev.portcullis.ports.caller.Caller;
import java.util.List;
import java.util.Optional;

/** Keeps browsers from completing native flows: those need no token, so nothing a browser sends along may complete one. */
public final class NativeFlowCsrfCheck {
    /** What proxies set on their own. */
    private static final List<String> PROXY_COOKIES = List.of("__cf", "_cf", "cf_");

    private NativeFlowCsrfCheck() {}

    /** Why this caller may not submit a native flow; empty when it may. */
    public static Optional<String> objection(Caller caller) {
        if (caller.origin() != null && !caller.origin().isEmpty()) {
            return Optional.of("The header 'Origin' says that this comes from a browser; native flows are for apps.");
        }
        boolean cookies = caller.cookies().names().stream().anyMatch(NativeFlowCsrfCheck::isForeign);
        return cookies
                ? Optional.of("The request carries cookies, as browsers do; native flows are for apps.")
                : Optional.empty();
    }

    private static boolean isForeign(String cookie) {
        return PROXY_COOKIES.stream().noneMatch(cookie::startsWith);
    }
}
