package dev.portcullis.domain.error;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The refusals of the contract with their ids and statuses. Source: docs/contract/errors.md, "Ids and statuses". */
public final class FrontendErrors {
    private static final int BAD_GATEWAY = 502;

    private FrontendErrors() {}

    public static FrontendException badRequest(String reason) {
        return refused(400, null, reason);
    }

    public static FrontendException badRequest(String reason, JsonObject details) {
        return new FrontendException(new FrontendError.Refused(400, error(400, null, reason, details)));
    }

    /** What another server stops. */
    public static FrontendException serverError(String reason, JsonObject details) {
        return new FrontendException(new FrontendError.Refused(500, error(500, null, reason, details)));
    }

    /** A refusal whose explanation is its message, without a reason: so the contract has it for sessions. */
    public static FrontendException badRequestWithMessage(String message) {
        var error = new GenericError(null, 400, phrase(400), null, null, null, JsonObject.EMPTY, message);
        return new FrontendException(new FrontendError.Refused(400, error));
    }

    public static FrontendException unauthorized() {
        return refused(401, null, "No active session belongs to the credentials of this request.");
    }

    public static FrontendException forbidden(String reason) {
        return refused(403, null, reason);
    }

    /** A submission names a method that is not there. */
    public static FrontendException methodSwitchedOff(String method) {
        return notFound("The method '" + method + "' is switched off here.");
    }

    /** @param reason null for what a store did not find */
    public static FrontendException notFound(@Nullable String reason) {
        return refused(404, null, reason);
    }

    public static FrontendException sessionAlreadyAvailable(String reason) {
        return refused(400, ErrorId.SESSION_ALREADY_AVAILABLE, reason);
    }

    public static FrontendException sessionInactive() {
        return refused(401, ErrorId.SESSION_INACTIVE, "Nobody is signed in with the credentials of this request.");
    }

    public static FrontendException aal1Required() {
        return refused(
                401,
                ErrorId.SESSION_AAL1_REQUIRED,
                "A second factor can be asked for only once a first one was given.");
    }

    public static FrontendException flowDisabled(FlowKind flow) {
        return refused(400, ErrorId.SELF_SERVICE_FLOW_DISABLED, "The " + flow + " flow is switched off here.");
    }

    /** As {@link #flowDisabled}, for the flows to which the contract gives no id then. */
    public static FrontendException switchedOff(FlowKind flow) {
        return badRequest("The " + flow + " flow is switched off here.");
    }

    public static FrontendException returnToForbidden() {
        return refused(
                400,
                ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN,
                "The address to return to is not among those that are allowed.");
    }

    /** A failure that is not the caller's. @param status that of the answer @param code that in its body */
    public static FrontendException failure(int status, int code) {
        String reason = code == BAD_GATEWAY ? "A service that has to agree did not." : null;
        return new FrontendException(new FrontendError.Refused(status, error(code, null, reason, JsonObject.EMPTY)));
    }

    public static FrontendException identityMismatch() {
        return refused(403, ErrorId.SECURITY_IDENTITY_MISMATCH, "This flow belongs to somebody else.");
    }

    public static FrontendException csrfViolation(JsonObject details) {
        String reason = "The request could not be matched with a page of ours. Open the page anew and try again.";
        return new FrontendException(
                new FrontendError.Refused(403, error(403, ErrorId.SECURITY_CSRF_VIOLATION, reason, details)));
    }

    /** What a misconfiguration stops; the reason is for operators. */
    public static FrontendException invalidConfiguration(String reason) {
        return refused(500, ErrorId.INVALID_CONFIGURATION, reason);
    }

    /** What the server cannot do now, whoever asks. @param reason null where there is nothing to tell clients */
    public static FrontendException internal(@Nullable String reason) {
        return refused(500, null, reason);
    }

    /** Another server, which vouches for people, did what it must not. */
    public static FrontendException upstream(String reason) {
        return refused(502, new ErrorId("upstream_error"), reason);
    }

    /** Somebody proved who they are, and may not sign in. */
    public static FrontendException inactiveIdentity(IdentityId identity) {
        var details = JsonObject.of("identity_id", Json.of(identity.toString()));
        return new FrontendException(
                new FrontendError.Refused(401, error(401, null, "This account is switched off.", details)));
    }

    /** The same, as later releases of the contract tell it. */
    public static FrontendException identityDisabled() {
        return new FrontendException(new FrontendError.Refused(
                400, error(400, ErrorId.IDENTITY_DISABLED, "This account is switched off.", JsonObject.EMPTY)));
    }

    public static FrontendException flow(Flow flow) {
        return new FrontendException(new FrontendError.FlowRefused(400, flow));
    }

    /** Nobody got in elsewhere, and this flow says why. */
    public static FrontendException unfinishedFlow(Flow flow) {
        return new FrontendException(new FrontendError.FlowRefused(422, flow));
    }

    /** Nothing is wrong: another flow goes on where the submitted one ended. */
    public static FrontendException nextFlow(Flow flow) {
        return new FrontendException(new FrontendError.FlowRefused(200, flow));
    }

    public static FrontendException secondFactorRequired(String redirectBrowserTo) {
        var details = JsonObject.of("redirect_browser_to", Json.of(redirectBrowserTo));
        var error = error(403, ErrorId.SESSION_AAL2_REQUIRED, "This needs a second factor.", details);
        return new FrontendException(new FrontendError.LocationChangeRequired(403, error, redirectBrowserTo));
    }

    public static FrontendException refreshRequired(String redirectBrowserTo) {
        String reason = "The sign-in is too long ago for this change; sign in once more.";
        var error = error(403, ErrorId.SESSION_REFRESH_REQUIRED, reason, JsonObject.EMPTY);
        return new FrontendException(new FrontendError.LocationChangeRequired(403, error, redirectBrowserTo));
    }

    public static FrontendException locationChange(String redirectBrowserTo) {
        String reason = "The browser has to go elsewhere before this is done.";
        var error = error(422, ErrorId.BROWSER_LOCATION_CHANGE_REQUIRED, reason, JsonObject.EMPTY);
        return new FrontendException(new FrontendError.LocationChangeRequired(422, error, redirectBrowserTo));
    }

    /** The contract's own oddity: the status is 403 while the body names 400. */
    public static FrontendException verifiedAddressRequired(Json continueWith) {
        String reason = "An address of this account has to be verified first.";
        var details = JsonObject.of("continue_with", continueWith);
        return new FrontendException(
                new FrontendError.Refused(403, error(400, ErrorId.SESSION_VERIFIED_ADDRESS_REQUIRED, reason, details)));
    }

    /** A submit came too late; another flow takes its place. */
    public static FrontendException flowExpired(Instant expiredAt, Instant now, FlowId successor) {
        return flowExpired(expiredAt, now, successor, JsonObject.EMPTY);
    }

    /** The same, with what the client should do next among its details. */
    public static FrontendException flowExpired(Instant expiredAt, Instant now, FlowId successor, JsonObject details) {
        Duration since = Duration.between(expiredAt, now);
        var error = error(410, ErrorId.SELF_SERVICE_FLOW_EXPIRED, expired(since), details);
        return new FrontendException(new FrontendError.FlowOver(410, error, expiredAt, since.toNanos(), successor));
    }

    /** A flow that goes no further was submitted; the details say what the client should do next. */
    public static FrontendException startOver(String reason, JsonObject details) {
        return new FrontendException(new FrontendError.Refused(400, error(400, null, reason, details)));
    }

    /** A flow that goes no further was submitted; another flow takes its place. */
    public static FrontendException flowReplaced(FlowId successor) {
        String reason = "This flow goes no further; use the one that takes its place.";
        var error = error(410, ErrorId.SELF_SERVICE_FLOW_REPLACED, reason, JsonObject.EMPTY);
        return new FrontendException(new FrontendError.FlowOver(410, error, null, null, successor));
    }

    /** A flow is fetched too late. @param id null where the contract gives none */
    public static FrontendException flowGone(@Nullable ErrorId id, JsonObject details) {
        String reason = "This flow is over; start a new one.";
        return new FrontendException(
                new FrontendError.FlowOver(410, error(410, id, reason, details), null, null, null));
    }

    private static String expired(Duration since) {
        return "This flow was over " + since.toSeconds() + " seconds ago; use the one that takes its place.";
    }

    private static FrontendException refused(int status, @Nullable ErrorId id, @Nullable String reason) {
        return new FrontendException(new FrontendError.Refused(status, error(status, id, reason, JsonObject.EMPTY)));
    }

    private static GenericError error(int code, @Nullable ErrorId id, @Nullable String reason, JsonObject details) {
        return new GenericError(id, code, phrase(code), null, reason, null, details, message(code));
    }

    private static String phrase(int code) {
        return switch (code) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            case 422 -> "Unprocessable Entity";
            case 502 -> "Bad Gateway";
            default -> "Internal Server Error";
        };
    }

    private static String message(int code) {
        return switch (code) {
            case 400 -> "The request makes no sense as it is.";
            case 401 -> "This needs a valid sign-in.";
            case 403 -> "This is not allowed.";
            case 404 -> "There is no such thing.";
            case 410 -> "This is over.";
            case 422 -> "The browser has to go elsewhere.";
            case 502 -> "A service that this needs refused.";
            default -> "The server cannot do this now.";
        };
    }
}
