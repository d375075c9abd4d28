package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed up.
 *
 * @param sessionToken the token to keep; native apps only, and only where registering signs in
 * @param session where registering signs in
 * @param continueWith what to do next; on the wire an empty list is {@code null}
 */
public record SuccessfulNativeRegistration(
        @Nullable String sessionToken, @Nullable Session session, Identity identity, List<ContinueWith> continueWith) {
    public SuccessfulNativeRegistration {
        continueWith = List.copyOf(continueWith);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "SuccessfulNativeRegistration[" + identity.id() + "]";
    }
}
