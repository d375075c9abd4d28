package dev.portcullis.domain.logout;

import dev.portcullis.domain.configuration.LogoutSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.session.StoredSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell around {@link LogoutMachine}: checks the token, ends the session, leads on. */
public final class LogoutService implements LogoutApi {
    private static final SubmittedFields TOKEN = SubmittedFields.texts("session_token");

    private final LogoutSettings settings;
    private final Sessions sessions;
    private final FlowSupport support;
    private final SubmissionReader reader;
    private final String base;

    /** @param base the public address without a slash at its end */
    public LogoutService(
            LogoutSettings settings, Sessions sessions, FlowSupport support, SubmissionReader reader, String base) {
        this.settings = settings;
        this.sessions = sessions;
        this.support = support;
        this.reader = reader;
        this.base = base;
    }

    @Override
    public Answer<LogoutFlow> createBrowserLogoutFlowWithHttpInfo(CreateBrowserLogoutFlow request) {
        return support.errors().guard(request.caller(), () -> {
            support.returnTo().check(request.returnTo());
            SignedInCaller current =
                    sessions.find(request.caller(), support.flows().now()).orElseThrow(FrontendErrors::sessionInactive);
            String token = sessions.logoutToken(current.session());
            String url = base + "/self-service/logout?token=" + token;
            return Answer.ok(new LogoutFlow(withReturnTo(url, request.returnTo()), token));
        });
    }

    private String withReturnTo(String url, @Nullable String target) {
        return target == null || target.isEmpty()
                ? url
                : Urls.withParameter(url, "return_to", support.returnTo().orStandard(target));
    }

    @Override
    public Answer<Void> updateLogoutFlowWithHttpInfo(UpdateLogoutFlow request) {
        return support.errors().guard(request.caller(), () -> update(request));
    }

    private Answer<Void> update(UpdateLogoutFlow request) {
        Optional<SignedInCaller> current =
                sessions.find(request.caller(), support.flows().now());
        LogoutMachine.State state =
                current.isPresent() ? new LogoutMachine.State.SignedIn() : new LogoutMachine.State.SignedOut();
        return switch (LogoutMachine.advance(state, held(request.token(), current))
                .effect()) {
            case ASK_FOR_TOKEN ->
                throw FrontendErrors.badRequest("The query parameter 'token' has to hold the logout token.");
            case REFUSE_NOBODY -> throw FrontendErrors.sessionInactive();
            case REFUSE_TOKEN -> throw FrontendErrors.forbidden("The logout token is not the one of this session.");
            case END_SESSION -> signOut(request, current.orElseThrow());
        };
    }

    private LogoutMachine.Input held(@Nullable String token, Optional<SignedInCaller> current) {
        if (token == null || token.isEmpty()) {
            return new LogoutMachine.Input.NoToken();
        }
        boolean right = current.filter(one -> sessions.isLogoutToken(one.session(), token))
                .isPresent();
        return right ? new LogoutMachine.Input.RightToken() : new LogoutMachine.Input.WrongToken();
    }

    private Answer<Void> signOut(UpdateLogoutFlow request, SignedInCaller current) {
        end(current.session(), request.caller());
        var cookies = List.of(support.binding().rotated(), sessions.cookieRemoval());
        String target;
        try {
            target = target(request.returnTo());
        } catch (FrontendException forbidden) {
            throw forbidden.withCookies(cookies);
        }
        Answer<Void> answer = request.caller().isPage() ? Answer.redirect(Urls.toUri(target)) : Answer.nothing();
        return forgetting(answer.withCookies(cookies));
    }

    /** Cookies are not named: ours are taken back one by one, and those of neighbours below the same domain are not ours. */
    private Answer<Void> forgetting(Answer<Void> answer) {
        boolean clears = settings.clearsBrowserData() && base.startsWith("https://");
        return clears ? answer.withHeader("Clear-Site-Data", "\"cache\", \"storage\"") : answer;
    }

    private String target(@Nullable String asked) {
        if (asked != null && !asked.isEmpty()) {
            return support.returnTo().orStandard(asked);
        }
        String configured = settings.returnUrl();
        return configured == null ? support.returnTo().standard() : configured;
    }

    private void end(StoredSession session, Caller caller) {
        IdentityId identity = session.identity();
        support.work().write(stores -> stores.sessions().revoke(identity, session.id()));
        support.events()
                .accept(new Event(
                        EventNames.SESSION_ENDED,
                        support.flows().now(),
                        identity,
                        null,
                        caller.device().address()));
    }

    @Override
    public Answer<Void> performNativeLogoutWithHttpInfo(PerformNativeLogout request) {
        StoredSession session = sessions.withToken(token(request))
                .orElseThrow(() -> FrontendErrors.forbidden("No session has this token."));
        end(session, request.caller());
        return Answer.nothing();
    }

    private String token(PerformNativeLogout request) {
        if (request.submission() instanceof Submission.FormBody) {
            throw FrontendErrors.badRequest("The body has to be JSON.");
        }
        try {
            return reader.read(request.submission(), TOKEN).text("session_token");
        } catch (Unreadable unreadable) {
            throw FrontendErrors.badRequest(unreadable.reason());
        }
    }
}
