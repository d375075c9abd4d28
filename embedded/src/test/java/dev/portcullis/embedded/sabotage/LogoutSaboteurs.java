package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.DEFAULT_RETURN;
import static dev.portcullis.embedded.sabotage.Tampering.FORBIDDEN;
import static dev.portcullis.embedded.sabotage.Tampering.hasCookies;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.member;

import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.session.ToSession;
import java.util.HashSet;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.LogoutApiContract}. */
final class LogoutSaboteurs {
    private LogoutSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "says that an app signed out, and it did not",
                        on(PerformNativeLogout.class)
                                .where(r ->
                                        member(r.submission(), "session_token").length() > 20)
                                .pretends(),
                        "LO1"),
                who("refuses to sign an app out twice", signsOutOnce(), "LO2"),
                who(
                        "signs out tokens that never were",
                        on(PerformNativeLogout.class).forgives(403),
                        "LO3"),
                who(
                        "needs no token to sign an app out",
                        on(PerformNativeLogout.class).forgives(400),
                        "LO4"),
                who(
                        "gives a logout address to nobody",
                        on(CreateBrowserLogoutFlow.class).forgives(401),
                        "LO5"),
                who(
                        "leaves the token out of the logout address",
                        on(CreateBrowserLogoutFlow.class)
                                .gives(
                                        LogoutFlow.class,
                                        flow -> new LogoutFlow(
                                                flow.logoutUrl().replace(flow.logoutToken(), ""), flow.logoutToken())),
                        "LO6"),
                who(
                        "says that a script signed out, and it did not",
                        on(UpdateLogoutFlow.class)
                                .where(r -> isScript(r.caller()) && r.token() != null)
                                .pretends(),
                        "LO7",
                        "LO10",
                        "LO12"),
                who(
                        "leaves a script its cookie, and the session behind it",
                        on(ToSession.class).where(r -> hasCookies(r.caller())).forgives(401),
                        "LO7",
                        "LO8"),
                who(
                        "leads astray who signed out",
                        on(UpdateLogoutFlow.class)
                                .where(r -> r.returnTo() == null)
                                .misleads(DEFAULT_RETURN::equals),
                        "LO8"),
                who(
                        "forgets where a sign-out leads",
                        on(UpdateLogoutFlow.class)
                                .where(r -> r.returnTo() != null)
                                .hears(r -> new UpdateLogoutFlow(r.token(), null, r.caller())),
                        "LO9"),
                who(
                        "takes the logout token of anybody",
                        on(UpdateLogoutFlow.class).forgives(403),
                        "LO10"),
                who(
                        "needs no token to sign a browser out",
                        on(UpdateLogoutFlow.class).where(r -> r.token() == null).pretends(),
                        "LO11"),
                who("signs a browser out twice", on(UpdateLogoutFlow.class).forgives(401), "LO12"),
                who(
                        "does not look where a logout address leads",
                        on(CreateBrowserLogoutFlow.class).forgives(400),
                        "LO13"),
                who(
                        "forgets where a logout address leads",
                        on(CreateBrowserLogoutFlow.class)
                                .where(r -> !FORBIDDEN.equals(r.returnTo()))
                                .hears(r -> new CreateBrowserLogoutFlow(r.caller())),
                        "LO14"));
    }

    private static Interposed signsOutOnce() {
        var tokens = new HashSet<String>();
        return on(PerformNativeLogout.class)
                .instead((request, honestly) -> tokens.add(member(request.submission(), "session_token"))
                        ? honestly.answer(request)
                        : on(PerformNativeLogout.class).refuses(403).answer("", request, honestly));
    }
}
