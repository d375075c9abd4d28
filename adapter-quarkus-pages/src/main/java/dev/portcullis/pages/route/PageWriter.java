package dev.portcullis.pages.route;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.secret.SecretSource;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;

/** Writes what came of a request. */
final class PageWriter {
    private static final int NONCE_LENGTH = 22;
    private static final int SEE_OTHER = 303;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "2";

    private final PageLayout frame;
    private final SecurityHeaders security;
    private final SecretSource chance;

    PageWriter(PageSettings settings, Templates templates, Assets assets, SecretSource chance) {
        this.frame = new PageLayout(settings, templates, assets);
        this.security = new SecurityHeaders(settings.addresses());
        this.chance = chance;
    }

    /** May take a moment: it renders the page. */
    void write(HttpServerRequest request, PageAnswer answer, Texts texts) {
        switch (answer) {
            case PageAnswer.Shown shown -> page(request, shown, texts);
            case PageAnswer.Redirect led -> lead(request, led.location());
            case PageAnswer.File file -> file(request, file);
        }
    }

    private void page(HttpServerRequest request, PageAnswer.Shown shown, Texts texts) {
        String nonce = chance.alphanumeric(NONCE_LENGTH);
        HttpServerResponse response = request.response().setStatusCode(shown.status());
        MultiMap headers = response.headers();
        security.page(headers, nonce, shown.screen().destinations());
        notKept(headers);
        if (shown.status() == UNAVAILABLE) {
            headers.set("Retry-After", RETRY_SECONDS);
        }
        headers.set("Content-Type", "text/html; charset=utf-8").set("Content-Language", texts.language());
        end(request, Buffer.buffer(frame.html(shown.screen(), texts, nonce)));
    }

    private void lead(HttpServerRequest request, String location) {
        HttpServerResponse response = request.response().setStatusCode(SEE_OTHER);
        security.common(response.headers());
        notKept(response.headers());
        response.putHeader("Location", URI.create(location).toASCIIString());
        response.end();
    }

    private void file(HttpServerRequest request, PageAnswer.File file) {
        MultiMap headers = request.response().headers();
        security.common(headers);
        headers.set("Content-Type", file.asset().type())
                .set("Cache-Control", "public, max-age=31536000, immutable")
                // A picture may hold scripts; opened by itself it runs none.
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        end(request, Buffer.buffer(file.asset().content()));
    }

    private static void notKept(MultiMap headers) {
        headers.set("Cache-Control", "private, no-store").set("Vary", "Cookie, Accept-Language");
    }

    private static void end(HttpServerRequest request, Buffer body) {
        if (request.method().equals(HttpMethod.HEAD)) {
            request.response()
                    .putHeader("Content-Length", Integer.toString(body.length()))
                    .end();
        } else {
            request.response().end(body);
        }
    }
}
