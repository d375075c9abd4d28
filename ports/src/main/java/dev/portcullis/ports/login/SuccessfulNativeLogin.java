package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in.
 *
 * @param sessionToken the token to keep; native apps only, browsers get a cookie
 * @param identity the account where signing in made it, for a provider vouched for somebody new; null otherwise
 * @param continueWith what to do next; on the wire an empty list is {@code null}
 */
public record SuccessfulNativeLogin(
        @Nullable String sessionToken,
        Session session,
        @Nullable Identity identity,
        List<ContinueWith> continueWith) {
    /** Somebody who had an account. */
    public SuccessfulNativeLogin(@Nullable String sessionToken, Session session, List<ContinueWith> continueWith) {
        this(sessionToken, session, null, continueWith);
    }

    public SuccessfulNativeLogin {
        continueWith = List.copyOf(continueWith);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "SuccessfulNativeLogin[" + session + "]";
    }
}
