package dev.portcullis.boundary.filter;

import dev.portcullis.boundary.http.AnswerDraft;

/**
 * What every answer tells browsers: not to keep it, not to guess its type, not to run or frame it, not to tell other sites its
 * address. Pages say more, and say it themselves. Source: docs/security.md, F6; the contract asks for the first on GET alone.
 */
public final class AnswerSecurity {
    private final AnswerDraft marks = new AnswerDraft()
            .set("Cache-Control", "private, no-cache, no-store, must-revalidate")
            .set("X-Content-Type-Options", "nosniff")
            .set("Referrer-Policy", "same-origin")
            .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** @param secure whether browsers see the service by TLS */
    public AnswerSecurity(boolean secure) {
        if (secure) {
            marks.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** The beginning of an answer. */
    public AnswerDraft begin() {
        return marks.copy();
    }
}
