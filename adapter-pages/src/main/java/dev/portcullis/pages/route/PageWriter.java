package dev.portcullis.pages.route;

import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.secret.SecretSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes an answer of what came of a request. */
final class PageWriter {
    private static final int NONCE_LENGTH = 22;
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "2";
    // A weight of 0 is a refusal (RFC 9110 section 12.5.3).
    private static final Pattern GZIP = Pattern.compile("gzip(;q=(1(\\.0{0,3})?|0\\.(?!0{0,3}$)\\d{1,3}))?");

    private final PageLayout frame;
    private final SecurityHeaders security;
    private final SecretSource chance;

    PageWriter(PageSettings settings, Templates templates, Assets assets, Languages languages, SecretSource chance) {
        this.frame = new PageLayout(settings, templates, assets, languages);
        this.security = new SecurityHeaders(settings.urls());
        this.chance = chance;
    }

    /** May take a moment: it renders the page. */
    HttpAnswer write(HttpRequest request, PageAnswer answer, Texts texts) {
        return switch (answer) {
            case PageAnswer.Rendered shown -> page(request, shown, texts);
            case PageAnswer.Redirect led -> redirect(led);
            case PageAnswer.File file -> file(request, file);
        };
    }

    private HttpAnswer page(HttpRequest request, PageAnswer.Rendered shown, Texts texts) {
        String nonce = chance.alphanumeric(NONCE_LENGTH);
        AnswerDraft head = security.page(
                nonce, shown.screen().destinations(), shown.screen().connections());
        notKept(head);
        if (shown.status() == UNAVAILABLE) {
            head.set("Retry-After", RETRY_SECONDS);
        }
        head.set("Content-Type", "text/html; charset=utf-8").set("Content-Language", texts.language());
        return end(
                request,
                head,
                shown.status(),
                frame.html(shown.screen(), texts, nonce, place(request)).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page is, so that it can be come back to. */
    private static String place(HttpRequest request) {
        String query = request.query();
        return request.isRead() && query != null ? request.path() + "?" + query : request.path();
    }

    private HttpAnswer redirect(PageAnswer.Redirect led) {
        AnswerDraft head = security.begin();
        notKept(head);
        led.cookies().forEach(cookie -> head.add("Set-Cookie", cookie.header()));
        return head.set("Location", URI.create(led.location()).toASCIIString()).end(SEE_OTHER);
    }

    private HttpAnswer file(HttpRequest request, PageAnswer.File file) {
        AnswerDraft head = security.begin();
        head.set("Content-Type", file.asset().type())
                .set("Cache-Control", "public, max-age=31536000, immutable")
                // A picture may hold scripts; opened by itself it runs none.
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        head.set("Vary", "Accept-Encoding");
        return takesGzip(request)
                ? end(
                        request,
                        head.set("Content-Encoding", "gzip"),
                        OK,
                        file.asset().compressed())
                : end(request, head, OK, file.asset().content());
    }

    // Files hold no secrets, so that their length tells none; pages do, and are not compressed.
    private static boolean takesGzip(HttpRequest request) {
        return request.headers("Accept-Encoding").stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(coding -> GZIP.matcher(coding).matches());
    }

    private static void notKept(AnswerDraft head) {
        head.set("Cache-Control", "private, no-store").set("Vary", "Cookie, Accept-Language");
    }

    private static HttpAnswer end(HttpRequest request, AnswerDraft head, int status, byte[] body) {
        return request.isHead()
                ? head.set("Content-Length", Integer.toString(body.length)).end(status)
                : head.end(status, body);
    }
}
