package dev.portcullis.spring;

import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.session.Session;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who is signed in, as Spring Security sees it: the session is the principal, the identity's id the name, and the level of
 * the session an authority, {@code AAL1} or {@code AAL2}.
 */
public final class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Session session;

    public SessionAuthentication(Session session) {
        super(authorities(session));
        this.session = session;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Session session) {
        return session.authenticatorAssuranceLevel() == null
                ? List.of()
                : List.of(new SimpleGrantedAuthority(
                        session.authenticatorAssuranceLevel().value().toUpperCase(Locale.ROOT)));
    }

    @Override
    public Session getPrincipal() {
        return session;
    }

    @Override
    public String getName() {
        Identity identity = session.identity();
        return identity == null ? session.id().toString() : identity.id().toString();
    }

    /** None: what proved it stays with the request. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
