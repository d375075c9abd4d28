package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.DEFAULT_RETURN;
import static dev.portcullis.embedded.sabotage.Tampering.FORBIDDEN;
import static dev.portcullis.embedded.sabotage.Tampering.emailOf;
import static dev.portcullis.embedded.sabotage.Tampering.filling;
import static dev.portcullis.embedded.sabotage.Tampering.fromNowhere;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.hasCookies;
import static dev.portcullis.embedded.sabotage.Tampering.isApp;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.member;
import static dev.portcullis.embedded.sabotage.Tampering.oneTry;
import static dev.portcullis.embedded.sabotage.Tampering.stranger;
import static dev.portcullis.embedded.sabotage.Tampering.withStatus;
import static dev.portcullis.embedded.sabotage.Tampering.withoutCookies;

import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.LoginApiContract}. */
final class LoginSaboteurs {
    private LoginSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who("asks for no identifier", on(CreateNativeLoginFlow.class).drops("identifier"), "LI1"),
                who(
                        "gives an app another token than its session's",
                        on(UpdateLoginFlow.class)
                                .where(r -> isApp(r.caller()))
                                .gives(
                                        SuccessfulNativeLogin.class,
                                        done -> new SuccessfulNativeLogin(
                                                "ory_st_other", done.session(), done.continueWith())),
                        "LI2"),
                who(
                        "knows an identifier only as it was written first",
                        on(UpdateLoginFlow.class)
                                .where(r -> !identifier(r).equals(identifier(r).strip()))
                                .refuses(400),
                        "LI3"),
                who("gives the same session each time", sameSession(), "LI4"),
                who(
                        "is silent about a wrong password",
                        on(UpdateLoginFlow.class).conceals(4000006),
                        "LI5",
                        "LI37"),
                who("gives a person one try", oneTry(UpdateLoginFlow.class, UpdateLoginFlow::flow), "LI6"),
                who(
                        "forgets the message about a wrong password",
                        on(GetLoginFlow.class).conceals(4000006),
                        "LI7",
                        "LI25"),
                who("tells a stranger that nobody knows him", tellsStrangers(), "LI8"),
                who("shows the password again", on(UpdateLoginFlow.class).shows(filling("password", "shown")), "LI9"),
                who("forgets the identifier", on(UpdateLoginFlow.class).shows(filling("identifier", null)), "LI9"),
                who(
                        "is silent about a strange way to sign in",
                        on(UpdateLoginFlow.class).conceals(4010002),
                        "LI10"),
                who(
                        "is silent about a body that is no object",
                        on(UpdateLoginFlow.class)
                                .where(r -> r.submission() instanceof Submission.JsonBody(var body)
                                        && !(body instanceof JsonObject))
                                .conceals(4000001),
                        "LI11"),
                who(
                        "does not see the cookies of an app",
                        on(UpdateLoginFlow.class)
                                .where(r -> isApp(r.caller()))
                                .hears(r -> new UpdateLoginFlow(r.flow(), r.submission(), withoutCookies(r.caller()))),
                        "LI12"),
                who(
                        "does not see the page that an app comes from",
                        on(UpdateLoginFlow.class)
                                .where(r -> isApp(r.caller()))
                                .hears(r -> new UpdateLoginFlow(r.flow(), r.submission(), fromNowhere(r.caller()))),
                        "LI13"),
                who("finds login flows that never were", on(GetLoginFlow.class).forgives(404), "LI14"),
                who(
                        "takes a submit for login flows that never were",
                        on(UpdateLoginFlow.class).forgives(404),
                        "LI14"),
                who(
                        "needs no flow to sign people in",
                        on(UpdateLoginFlow.class).where(r -> r.flow() == null).pretends(),
                        "LI15"),
                who(
                        "lets apps sign in that are signed in",
                        on(CreateNativeLoginFlow.class)
                                .where(r -> !r.refresh())
                                .hears(r -> new CreateNativeLoginFlow(
                                        false,
                                        r.aal(),
                                        r.returnSessionTokenExchangeCode(),
                                        r.returnTo(),
                                        r.organization(),
                                        r.via(),
                                        r.identitySchema(),
                                        stranger(r.caller()))),
                        "LI16"),
                who(
                        "lets scripts sign in that are signed in",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isScript(r.caller()) && !r.refresh())
                                .hears(LoginSaboteurs::ofStranger),
                        "LI16"),
                who(
                        "lets pages sign in that are signed in",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isPage(r.caller()))
                                .hears(LoginSaboteurs::ofStranger),
                        "LI31"),
                who(
                        "takes a second factor for a first",
                        on(CreateNativeLoginFlow.class)
                                .where(r -> "aal2".equals(r.aal()))
                                .pretends(),
                        "LI17"),
                who(
                        "takes any level for one",
                        on(CreateNativeLoginFlow.class)
                                .where(r -> "aal3".equals(r.aal()))
                                .pretends(),
                        "LI18"),
                who(
                        "does not hear that an app proves itself anew",
                        on(CreateNativeLoginFlow.class)
                                .where(r -> r.refresh())
                                .hears(r -> new CreateNativeLoginFlow(r.caller())),
                        "LI19"),
                who(
                        "makes a stranger prove himself anew",
                        on(CreateNativeLoginFlow.class)
                                .where(r -> r.refresh() && r.caller().sessionToken() == null)
                                .refuses(401),
                        "LI20"),
                who(
                        "gives a script a token",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()))
                                .gives(
                                        SuccessfulNativeLogin.class,
                                        done -> new SuccessfulNativeLogin(
                                                "ory_st_any", done.session(), done.continueWith())),
                        "LI21"),
                who(
                        "leads pages on with an unusual status",
                        on(CreateBrowserLoginFlow.class)
                                .tells(answer -> answer.location() == null ? answer : withStatus(302, answer)),
                        "LI22"),
                who("leads people astray", on(UpdateLoginFlow.class).misleads(DEFAULT_RETURN::equals), "LI23"),
                who(
                        "forgets where a page's sign-in leads",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isPage(r.caller()))
                                .hears(r -> new CreateBrowserLoginFlow(
                                        r.refresh(), r.aal(), null, null, null, null, null, r.caller())),
                        "LI24"),
                who(
                        "does not look where a script's sign-in leads",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isScript(r.caller()) && FORBIDDEN.equals(r.returnTo()))
                                .pretends(),
                        "LI32"),
                who(
                        "forgets where a script's sign-in leads",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isScript(r.caller()) && !FORBIDDEN.equals(r.returnTo()))
                                .hears(r -> new CreateBrowserLoginFlow(
                                        r.refresh(), r.aal(), null, null, null, null, null, r.caller())),
                        "LI33"),
                who(
                        "leads back to elsewhere",
                        on(UpdateLoginFlow.class).misleads(address -> address.contains("flow=")),
                        "LI25"),
                who(
                        "shows login flows to other browsers",
                        on(GetLoginFlow.class).forgives(403),
                        "LI26"),
                who(
                        "does not ask a script for the token of the form",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "LI27"),
                who(
                        "takes the token of any form",
                        on(UpdateLoginFlow.class)
                                .where(r -> hasCookies(r.caller()) && has(r.submission(), "csrf_token"))
                                .forgives(403),
                        "LI28"),
                who(
                        "does not ask a script for the cookie",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()) && !hasCookies(r.caller()))
                                .pretends(),
                        "LI29"),
                who(
                        "does not ask a page for the token of the form",
                        on(UpdateLoginFlow.class)
                                .where(r -> isPage(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "LI30"),
                who(
                        "is silent about what was left out",
                        on(UpdateLoginFlow.class).conceals(4000002),
                        "LI34"),
                who(
                        "does not hear that a script proves itself anew",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isScript(r.caller()) && r.refresh())
                                .hears(r -> new CreateBrowserLoginFlow(r.caller())),
                        "LI35"),
                who(
                        "takes a page's second factor for a first",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isPage(r.caller()) && r.aal() != null)
                                .hears(r -> new CreateBrowserLoginFlow(r.caller())),
                        "LI36"),
                who(
                        "signs everybody in whom a browser asks for",
                        on(ToSession.class).forgives(401),
                        "LI37"));
    }

    private static String identifier(UpdateLoginFlow request) {
        return member(request.submission(), "identifier");
    }

    private static CreateBrowserLoginFlow ofStranger(CreateBrowserLoginFlow request) {
        return new CreateBrowserLoginFlow(
                request.refresh(),
                request.aal(),
                request.returnTo(),
                request.loginChallenge(),
                request.organization(),
                request.via(),
                request.identitySchema(),
                stranger(request.caller()));
    }

    private static Interposed sameSession() {
        var first = new HashMap<String, SuccessfulNativeLogin>();
        return (operation, request, honestly) -> on(UpdateLoginFlow.class)
                .where(asked -> isApp(asked.caller()) && asked.caller().sessionToken() == null)
                .gives(
                        SuccessfulNativeLogin.class,
                        done -> first.computeIfAbsent(identifier((UpdateLoginFlow) request), who -> done))
                .answer(operation, request, honestly);
    }

    private static Interposed tellsStrangers() {
        var known = new HashSet<String>();
        var frank = on(UpdateLoginFlow.class)
                .where(asked -> !known.contains(identifier(asked)))
                .drops("method");
        return (operation, request, honestly) -> {
            if (request instanceof UpdateRegistrationFlow asked) known.add(emailOf(asked.submission()));
            return frank.answer(operation, request, honestly);
        };
    }
}
