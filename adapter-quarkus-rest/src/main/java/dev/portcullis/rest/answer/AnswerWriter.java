package dev.portcullis.rest.answer;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.FrontendException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers and refusals straight to the connection. Source: docs/contract/answers.md, "JSON" and "Headers".
 *
 * <p>Safe for use by many threads; may be called from any.
 */
public final class AnswerWriter {
    /** Of the value of a {@code Content-Type} header. */
    public static final CharSequence JSON = HttpHeaders.createOptimized("application/json; charset=utf-8");

    private static final CharSequence ERROR_JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final CharSequence TEXT = HttpHeaders.createOptimized("text/plain; charset=utf-8");
    private static final CharSequence ERROR_ID = HttpHeaders.createOptimized("Ory-Error-Id");

    private final ContractJson json;

    public AnswerWriter(ContractJson json) {
        this.json = json;
    }

    /** @param csrfCookie the cookie to set besides, unless the answer sets one of its name */
    public void answer(HttpServerRequest request, Answer<?> answer, @Nullable Cookie csrfCookie) {
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        cookies(request, answer.cookies(), csrfCookie);
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.putHeader(header.getKey(), header.getValue());
        }
        if (answer.location() != null) {
            redirect(request, answer.location());
        } else if (answer.value() != null) {
            body(request, defaultType(answer), bytes(answer.value()));
        } else {
            response.end();
        }
    }

    private static @Nullable CharSequence defaultType(Answer<?> answer) {
        return answer.headers().containsKey("Content-Type") ? null : JSON;
    }

    private Buffer bytes(Object value) {
        return value instanceof byte[] raw ? Buffer.buffer(raw) : line(value);
    }

    private Buffer line(Object value) {
        byte[] text = json.write(value);
        return Buffer.buffer(text.length + 1).appendBytes(text).appendByte((byte) '\n');
    }

    /** @param requestId the id that a proxy gave the request */
    public void refuse(
            HttpServerRequest request,
            FrontendException refusal,
            @Nullable Cookie csrfCookie,
            @Nullable String requestId) {
        FrontendError error = refusal.error();
        HttpServerResponse response = request.response().setStatusCode(error.status());
        cookies(request, refusal.cookies(), csrfCookie);
        refusal.headers().forEach(response::putHeader);
        if (error instanceof FlowRefused) {
            body(request, JSON, line(error));
        } else {
            response.putHeader(ERROR_ID, error.id().map(ErrorId::value).orElse(""));
            body(request, ERROR_JSON, line(named(error, requestId)));
        }
    }

    private static FrontendError named(FrontendError error, @Nullable String requestId) {
        boolean unnamed = requestId != null
                && error instanceof Refused refused
                && refused.error().request() == null;
        return unnamed && error instanceof Refused(int status, var generic)
                ? new Refused(status, generic.withRequest(requestId))
                : error;
    }

    /** An answer in plain text, for what is no operation: unknown paths and methods. */
    public void text(HttpServerRequest request, int status, String text, @Nullable Cookie csrfCookie) {
        request.response().setStatusCode(status);
        cookies(request, List.of(), csrfCookie);
        body(request, TEXT, Buffer.buffer(text));
    }

    /** A page for a browser, in place of a refusal that it would show as bare JSON. */
    public void outage(HttpServerRequest request, int status, @Nullable Cookie csrfCookie) {
        OutagePage page = OutagePage.suiting(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = request.response().setStatusCode(status);
        cookies(request, List.of(), csrfCookie);
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .putHeader("Content-Security-Policy", PAGE_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff");
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        body(request, HTML, Buffer.buffer(page.html(reads ? escaped(request.uri()) : null)));
    }

    // Only a GET is told in words where it is led, and of what type these words are; observed on the reference server.
    private static void redirect(HttpServerRequest request, URI location) {
        String target = location.toASCIIString();
        request.response().putHeader(HttpHeaders.LOCATION, target);
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            body(request, HTML, Buffer.buffer("<a href=\"" + escaped(target) + "\">Go on</a>\n"));
        } else {
            request.response().end();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static void body(HttpServerRequest request, @Nullable CharSequence type, Buffer body) {
        HttpServerResponse response = request.response();
        if (type != null) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    // HEAD changes nothing, in the browser neither.
    private static void cookies(HttpServerRequest request, List<Cookie> cookies, @Nullable Cookie csrfCookie) {
        if (request.method() == HttpMethod.HEAD) {
            return;
        }
        HttpServerResponse response = request.response();
        for (Cookie cookie : cookies) {
            add(response, cookie);
        }
        if (csrfCookie != null && cookies.stream().noneMatch(set -> set.name().equals(csrfCookie.name()))) {
            add(response, csrfCookie);
        }
    }

    private static void add(HttpServerResponse response, Cookie cookie) {
        response.headers().add(HttpHeaders.SET_COOKIE, cookie.header());
    }
}
