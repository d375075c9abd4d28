package dev.portcullis.pages.error;

import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.ToSession;
import java.util.Optional;

/** Tells who only holds a page from before they signed in: from another tab, or by going back. What it was for is done. */
public record Visitors(SessionApi sessions) {
    private static final int NOBODY = 401;

    /** @param refusal the id of what was answered */
    public boolean areBeyond(Optional<ErrorId> refusal, PageRequest request) {
        return refusal.filter(ErrorId.SECURITY_CSRF_VIOLATION::equals).isPresent() && isSignedIn(request);
    }

    private boolean isSignedIn(PageRequest request) {
        try {
            sessions.toSession(new ToSession(request.caller()));
            return true;
        } catch (FrontendException refused) {
            // Who is still asked for a second step is somebody, too.
            return refused.error().status() != NOBODY;
        }
    }
}
