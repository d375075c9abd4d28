package dev.portcullis.ports.error;

import dev.portcullis.ports.caller.Cookie;
import java.util.List;

/** The one exception of {@code FrontendApi}: carries the refusal as a value, and the cookies that come with it. */
public final class FrontendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FrontendError error;
    private final transient List<Cookie> cookies;

    public FrontendException(FrontendError error) {
        this(error, List.of());
    }

    public FrontendException(FrontendError error, List<Cookie> cookies) {
        super(describe(error));
        this.error = error;
        this.cookies = List.copyOf(cookies);
    }

    public FrontendError error() {
        return error;
    }

    /** The cookies that the refusal sets or takes back. */
    public List<Cookie> cookies() {
        return cookies;
    }

    private static String describe(FrontendError error) {
        return switch (error) {
            case FrontendError.FlowRefused(int status, var flow) ->
                status + ": the flow " + flow.id() + " asks for more, see its messages";
            case FrontendError.Refused(int status, var generic) -> describe(status, generic);
            case FrontendError.LocationChangeRequired change -> describe(change.status(), change.error());
            case FrontendError.FlowOver over -> describe(over.status(), over.error());
        };
    }

    private static String describe(int status, GenericError error) {
        String id = error.id() == null ? "" : " " + error.id();
        String reason = error.reason() == null ? error.message() : error.reason();
        return status + id + ": " + reason;
    }
}
