package dev.portcullis.boundary.answer;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The refusals that the transport itself gives; all others are the engine's. */
public final class GenericErrors {
    private GenericErrors() {}

    /** Another site may have made this request in a person's browser. Source: docs/contract/csrf.md, "The filter". */
    public static Refused forgery() {
        var details = JsonObject.of(
                "docs",
                Json.of(
                        "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html"),
                "hint",
                Json.of("The header X-CSRF-Token must hold the anti-forgery token that belongs to the cookie."));
        return refused(
                403,
                "Forbidden",
                ErrorId.SECURITY_CSRF_VIOLATION,
                "The proof is missing that one of our own pages made this request.",
                details,
                "What was asked for is not allowed.");
    }

    public static Refused noSuchSchema() {
        return plain(
                404, "Not Found", "There is no identity schema of this name.", "What was asked for does not exist.");
    }

    public static Refused bodyTooLarge() {
        return plain(
                413,
                "Request Entity Too Large",
                "The body of the request is larger than 5 MiB.",
                "The request was malformed.");
    }

    public static Refused bodyTooSlow() {
        return plain(
                408,
                "Request Timeout",
                "The body of the request did not arrive in time.",
                "The request was malformed.");
    }

    public static Refused malformed() {
        return plain(400, "Bad Request", "The request cannot be read.", "The request was malformed.");
    }

    public static Refused broken() {
        return plain(500, "Internal Server Error", null, "The server could not answer; its log says more.");
    }

    public static Refused unavailable() {
        return plain(
                503,
                "Service Unavailable",
                "Something that the server needs does not answer. Try again.",
                "Try again later.");
    }

    /** So much is being worked on that this would wait too long. */
    public static Refused overloaded() {
        return plain(
                503,
                "Service Unavailable",
                "The server has more to do than it can do soon. Try again in a moment.",
                "Try again later.");
    }

    /** This client begins or tries more than one may. */
    public static Refused tooMuch() {
        return plain(
                429,
                "Too Many Requests",
                "There are too many requests from this address. Try again in a moment.",
                "Try again later.");
    }

    private static Refused plain(int status, String phrase, @Nullable String reason, String message) {
        return refused(status, phrase, null, reason, JsonObject.EMPTY, message);
    }

    private static Refused refused(
            int status,
            String phrase,
            @Nullable ErrorId id,
            @Nullable String reason,
            JsonObject details,
            String message) {
        return new Refused(status, new GenericError(id, status, phrase, null, reason, null, details, message));
    }
}
