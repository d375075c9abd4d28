package dev.portcullis.domain.csrf;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;

/** What is said to a caller that did not prove to be the browser of a form. Source: docs/contract/csrf.md. */
final class CsrfRefusal {
    private CsrfRefusal() {}

    static FrontendException of(Caller caller, boolean hasCookie, boolean tokenNotSent) {
        JsonObject details = JsonObject.EMPTY
                .with("docs", Json.of("https://owasp.org/www-community/attacks/csrf"))
                .with("hint", Json.of(hint(caller)));
        String reason = reason(caller, hasCookie, tokenNotSent);
        return FrontendErrors.csrfViolation(
                reason.isEmpty() ? details : details.with("reject_reason", Json.of(reason)));
    }

    private static String hint(Caller caller) {
        boolean script = "cors".equals(caller.fetchMode()) || "same-origin".equals(caller.fetchMode());
        return script
                ? "Scripts have to send cookies along: set credentials to 'include'."
                : "Send the form's csrf_token together with the cookies of the page that showed it.";
    }

    private static String reason(Caller caller, boolean hasCookie, boolean tokenNotSent) {
        if (!caller.cookies().sent()) {
            return "The request came without any cookie.";
        }
        if (!hasCookie) {
            return "The request came without the anti-forgery cookie.";
        }
        return tokenNotSent ? "" : "The anti-forgery cookie and the csrf_token do not belong together.";
    }
}
