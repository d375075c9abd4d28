package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.DEFAULT_RETURN;
import static dev.portcullis.embedded.sabotage.Tampering.filling;
import static dev.portcullis.embedded.sabotage.Tampering.fromNowhere;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isApp;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.oneTry;
import static dev.portcullis.embedded.sabotage.Tampering.stranger;
import static dev.portcullis.embedded.sabotage.Tampering.withoutCookies;

import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.RegistrationApiContract}. */
final class RegistrationSaboteurs {
    private RegistrationSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "asks a newcomer for a name less",
                        on(CreateNativeRegistrationFlow.class).drops("traits.name.last"),
                        "RG1",
                        "RG3"),
                who(
                        "gives a newcomer's app nothing to go on with",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                done.sessionToken(), done.session(), done.identity(), List.of())),
                        "RG2"),
                who(
                        "shows a registration under another id",
                        on(GetRegistrationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .instead((r, honestly) -> {
                                    honestly.answer(r);
                                    return honestly.answer(new CreateNativeRegistrationFlow(r.caller()));
                                }),
                        "RG3"),
                who(
                        "finds registrations that never were",
                        on(GetRegistrationFlow.class).forgives(404),
                        "RG4"),
                who(
                        "takes a submit for registrations that never were",
                        on(UpdateRegistrationFlow.class).forgives(404),
                        "RG4"),
                who(
                        "is silent about a taken address",
                        on(UpdateRegistrationFlow.class).conceals(4000007),
                        "RG5"),
                who(
                        "is silent about a newcomer's malformed address",
                        on(UpdateRegistrationFlow.class).conceals(4000040),
                        "RG6"),
                who(
                        "is silent about what a newcomer left out",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> has(r.submission(), "password"))
                                .conceals(4000002),
                        "RG7"),
                who(
                        "is silent about a missing password",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> !has(r.submission(), "password"))
                                .conceals(4000002),
                        "RG9"),
                who(
                        "is silent about a trait of a wrong type",
                        on(UpdateRegistrationFlow.class).conceals(4000026),
                        "RG8"),
                who(
                        "is silent about a short password",
                        on(UpdateRegistrationFlow.class).conceals(4000032),
                        "RG10"),
                who(
                        "is silent about a password like the address",
                        on(UpdateRegistrationFlow.class).conceals(4000031),
                        "RG11"),
                who(
                        "shows a newcomer's password again",
                        on(UpdateRegistrationFlow.class).shows(filling("password", "shown")),
                        "RG12"),
                who(
                        "forgets what a newcomer entered",
                        on(UpdateRegistrationFlow.class).shows(filling("traits.name.first", null)),
                        "RG12"),
                who(
                        "gives a newcomer one try",
                        oneTry(UpdateRegistrationFlow.class, UpdateRegistrationFlow::flow),
                        "RG13"),
                who(
                        "does not see the cookies of a newcomer's app",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .hears(r -> new UpdateRegistrationFlow(
                                        r.flow(), r.submission(), withoutCookies(r.caller()))),
                        "RG14"),
                who(
                        "does not see the page that a newcomer's app comes from",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .hears(r ->
                                        new UpdateRegistrationFlow(r.flow(), r.submission(), fromNowhere(r.caller()))),
                        "RG25"),
                who(
                        "lets apps sign up that are signed in",
                        on(CreateNativeRegistrationFlow.class)
                                .hears(r -> new CreateNativeRegistrationFlow(
                                        r.returnSessionTokenExchangeCode(),
                                        r.returnTo(),
                                        r.organization(),
                                        r.identitySchema(),
                                        stranger(r.caller()))),
                        "RG15"),
                who(
                        "lets scripts sign up that are signed in",
                        on(CreateBrowserRegistrationFlow.class)
                                .where(r -> isScript(r.caller()))
                                .hears(RegistrationSaboteurs::ofStranger),
                        "RG15"),
                who(
                        "lets pages sign up that are signed in",
                        on(CreateBrowserRegistrationFlow.class)
                                .where(r -> !isScript(r.caller()))
                                .hears(RegistrationSaboteurs::ofStranger),
                        "RG27"),
                who(
                        "does not look where an app's registration leads",
                        on(CreateNativeRegistrationFlow.class).hears(r -> new CreateNativeRegistrationFlow(r.caller())),
                        "RG16"),
                who(
                        "does not look where a script's registration leads",
                        on(CreateBrowserRegistrationFlow.class)
                                .where(r -> isScript(r.caller()))
                                .hears(r -> new CreateBrowserRegistrationFlow(r.caller())),
                        "RG28"),
                who(
                        "forgets where a page's registration leads",
                        on(CreateBrowserRegistrationFlow.class)
                                .where(r -> !isScript(r.caller()))
                                .hears(r -> new CreateBrowserRegistrationFlow(r.caller())),
                        "RG19"),
                who(
                        "gives a newcomer's script a token",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isScript(r.caller()))
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                "ory_st_any", done.session(), done.identity(), done.continueWith())),
                        "RG17"),
                who(
                        "leads newcomers astray",
                        on(UpdateRegistrationFlow.class).misleads(DEFAULT_RETURN::equals),
                        "RG18"),
                who(
                        "shows registrations to other browsers",
                        on(GetRegistrationFlow.class).forgives(403),
                        "RG20"),
                who(
                        "does not ask a newcomer's script for the token of the form",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "RG21"),
                who(
                        "does not ask a newcomer's page for the token of the form",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isPage(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "RG22"),
                who(
                        "needs no flow to sign people up",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> r.flow() == null)
                                .pretends(),
                        "RG23"),
                who(
                        "is silent about a strange way to sign up",
                        on(UpdateRegistrationFlow.class).conceals(4010003),
                        "RG24"),
                who(
                        "forgets how a newcomer's session was proven",
                        on(ToSession.class).gives(Session.class, Tampering::unproven),
                        "RG26"),
                who(
                        "leads newcomers back to elsewhere",
                        on(UpdateRegistrationFlow.class).misleads(address -> address.contains("flow=")),
                        "RG29"));
    }

    private static CreateBrowserRegistrationFlow ofStranger(CreateBrowserRegistrationFlow request) {
        return new CreateBrowserRegistrationFlow(
                request.returnTo(),
                request.loginChallenge(),
                request.afterVerificationReturnTo(),
                request.organization(),
                request.identitySchema(),
                stranger(request.caller()));
    }
}
