package dev.portcullis.rest.gate;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * What every answer tells browsers: not to keep it, not to guess its type, not to run or frame it, not to tell other sites its address.
 * Pages say more, and say it themselves. Source: checklist F6; the contract asks for the first on GET alone.
 */
final class AnswerSecurity {
    private static final CharSequence NOT_KEPT =
            HttpHeaders.createOptimized("private, no-cache, no-store, must-revalidate");
    private static final CharSequence OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private final boolean secure;

    /** @param secure whether browsers see the service by TLS */
    AnswerSecurity(boolean secure) {
        this.secure = secure;
    }

    void mark(MultiMap headers) {
        headers.set(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        headers.set(OPTIONS, NO_SNIFF);
        headers.set(REFERRER, SAME_ORIGIN);
        headers.set(POLICY, NOTHING);
        if (secure) {
            headers.set(TRANSPORT, A_YEAR);
        }
    }
}
