package dev.portcullis.spring;

import dev.portcullis.companion.session.RequestCaller;
import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.session.Session;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Spring Security whose session a request brings along, by cookie or token: {@code http.addFilterBefore(sessions,
 * AnonymousAuthenticationFilter.class)}. Whoever brings none goes on as nobody.
 *
 * <p>A cookie is sent by pages of other sites, too: leave the protection against forged requests of Spring Security on.
 */
public final class SessionAuthenticationFilter extends OncePerRequestFilter {
    private static final int UNAVAILABLE = 503;

    private final SessionGuard guard;

    public SessionAuthenticationFilter(SessionGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            find(request).ifPresent(SessionAuthenticationFilter::remember);
        } catch (FrontendException insufficient) {
            response.sendError(insufficient.error().status());
            return;
        } catch (Unavailable silent) {
            response.sendError(UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Session> find(HttpServletRequest request) {
        return guard.find(RequestCaller.of(request::getHeader));
    }

    private static void remember(Session session) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SessionAuthentication(session));
        SecurityContextHolder.setContext(context);
    }
}
