package dev.portcullis.boundary.filter;

import dev.portcullis.boundary.http.AnswerDraft;

/**
 * What every answer tells browsers: not to keep it, not to guess its type, not to run or frame it, not to tell other sites its
 * address. Pages say more, and begin with {@link #common}. Source: docs/security.md, F6; the contract asks for the first on GET
 * alone.
 */
public final class AnswerSecurity {
    private final AnswerDraft marks;

    /** @param secure whether browsers see the service by TLS */
    public AnswerSecurity(boolean secure) {
        marks = common(secure)
                .set("Cache-Control", "private, no-cache, no-store, must-revalidate")
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /** The beginning of an answer of whatever kind, a page or a picture, too. @param secure whether browsers see it by TLS */
    public static AnswerDraft common(boolean secure) {
        var marks = new AnswerDraft().set("X-Content-Type-Options", "nosniff").set("Referrer-Policy", "same-origin");
        return secure ? marks.set("Strict-Transport-Security", "max-age=31536000") : marks;
    }

    /** The beginning of an answer. */
    public AnswerDraft begin() {
        return marks.copy();
    }
}
