package dev.portcullis.boundary.answer;

import dev.portcullis.boundary.caller.VisitorLanguages;
import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.FrontendException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers and refusals as they go over the wire. Source: docs/contract/answers.md, "JSON" and "Headers".
 *
 * <p>Safe for use by many threads.
 */
public final class AnswerWriter {
    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String ERROR_JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ContractJson json;

    public AnswerWriter(ContractJson json) {
        this.json = json;
    }

    /** @param csrfCookie the cookie to set besides, unless the answer sets one of its name */
    public HttpAnswer answer(HttpRequest request, AnswerDraft draft, Answer<?> answer, @Nullable Cookie csrfCookie) {
        cookies(request, draft, answer.cookies(), csrfCookie);
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            draft.set(header.getKey(), header.getValue());
        }
        if (answer.location() != null) {
            return redirect(request, draft, answer.status(), answer.location());
        }
        if (answer.value() == null) {
            return draft.end(answer.status());
        }
        if (!answer.headers().containsKey(TYPE)) {
            draft.set(TYPE, JSON);
        }
        return body(request, draft, answer.status(), bytes(answer.value()));
    }

    private byte[] bytes(Object value) {
        return value instanceof byte[] raw ? raw : json.writeLine(value);
    }

    public HttpAnswer refuse(
            HttpRequest request, AnswerDraft draft, FrontendException refusal, @Nullable Cookie csrfCookie) {
        FrontendError error = refusal.error();
        cookies(request, draft, refusal.cookies(), csrfCookie);
        refusal.headers().forEach(draft::set);
        if (error instanceof FlowRefused) {
            return body(request, draft.set(TYPE, JSON), error.status(), json.writeLine(error));
        }
        draft.set("Ory-Error-Id", error.id().map(ErrorId::value).orElse(""));
        draft.set(TYPE, ERROR_JSON);
        return body(request, draft, error.status(), json.writeLine(named(error, request.header("X-Request-ID"))));
    }

    /** @param requestId the id that a proxy gave the request */
    private static FrontendError named(FrontendError error, @Nullable String requestId) {
        boolean unnamed = requestId != null
                && error instanceof Refused refused
                && refused.error().request() == null;
        return unnamed && error instanceof Refused(int status, var generic)
                ? new Refused(status, generic.withRequest(requestId))
                : error;
    }

    /** An answer in plain text, for what is no operation: unknown paths and methods. */
    public HttpAnswer text(
            HttpRequest request, AnswerDraft draft, int status, String text, @Nullable Cookie csrfCookie) {
        cookies(request, draft, List.of(), csrfCookie);
        return body(request, draft.set(TYPE, TEXT), status, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page for a browser, in place of a refusal that it would show as bare JSON. */
    public HttpAnswer outage(HttpRequest request, AnswerDraft draft, int status, @Nullable Cookie csrfCookie) {
        OutagePage page = OutagePage.suiting(VisitorLanguages.of(request));
        cookies(request, draft, List.of(), csrfCookie);
        draft.set("Content-Language", page.language())
                .set("Cache-Control", "private, no-store")
                .set("Content-Security-Policy", PAGE_POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set(TYPE, HTML);
        String again = request.isRead() ? HtmlText.of(request.target()) : null;
        return body(request, draft, status, page.html(again).getBytes(StandardCharsets.UTF_8));
    }

    // Only a GET is told in words where it is led, and of what type these words are; observed on the reference server.
    private static HttpAnswer redirect(HttpRequest request, AnswerDraft draft, int status, URI location) {
        String target = location.toASCIIString();
        draft.set("Location", target);
        return request.isRead() ? body(request, draft.set(TYPE, HTML), status, link(target)) : draft.end(status);
    }

    private static byte[] link(String target) {
        return ("<a href=\"" + HtmlText.of(target) + "\">Go on</a>\n").getBytes(StandardCharsets.UTF_8);
    }

    private static HttpAnswer body(HttpRequest request, AnswerDraft draft, int status, byte[] body) {
        return request.isHead()
                ? draft.set("Content-Length", Integer.toString(body.length)).end(status)
                : draft.end(status, body);
    }

    // HEAD changes nothing, in the browser neither.
    private static void cookies(
            HttpRequest request, AnswerDraft draft, List<Cookie> cookies, @Nullable Cookie csrfCookie) {
        if (request.isHead()) {
            return;
        }
        for (Cookie cookie : cookies) {
            add(draft, cookie);
        }
        if (csrfCookie != null && cookies.stream().noneMatch(set -> set.name().equals(csrfCookie.name()))) {
            add(draft, csrfCookie);
        }
    }

    private static void add(AnswerDraft draft, Cookie cookie) {
        draft.add("Set-Cookie", cookie.header());
    }
}
