package dev.portcullis.ports.error;

import dev.portcullis.ports.caller.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one exception of {@code FrontendApi}: carries the refusal as a value, and the cookies that come with it. */
public final class FrontendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FrontendError error;
    private final transient List<Cookie> cookies;
    private final transient Map<String, String> headers;

    public FrontendException(FrontendError error) {
        this(error, List.of());
    }

    public FrontendException(FrontendError error, List<Cookie> cookies) {
        this(error, cookies, Map.of());
    }

    public FrontendException(FrontendError error, List<Cookie> cookies, Map<String, String> headers) {
        super(describe(error));
        this.error = error;
        this.cookies = List.copyOf(cookies);
        this.headers = Map.copyOf(headers);
    }

    public FrontendError error() {
        return error;
    }

    /** The cookies that the refusal sets or takes back. */
    public List<Cookie> cookies() {
        return cookies;
    }

    /** Further headers of the refusal by their published names. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The same refusal with these cookies too. */
    public FrontendException withCookies(List<Cookie> added) {
        var all = new ArrayList<>(cookies);
        all.addAll(added);
        return new FrontendException(error, all, headers).causedBy(getCause());
    }

    /** The same refusal with one more header. */
    public FrontendException withHeader(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new FrontendException(error, cookies, all).causedBy(getCause());
    }

    /** This refusal, with what brought it about. @param cause null for nothing that is known */
    public FrontendException causedBy(@Nullable Throwable cause) {
        if (cause != null) {
            initCause(cause);
        }
        return this;
    }

    private static String describe(FrontendError error) {
        return switch (error) {
            case FrontendError.FlowRefused(int status, var flow) -> status + ": " + FlowSummary.of(flow);
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
