package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.atLevel;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isCode;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.says;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.SecondFactorContract}. */
final class SecondFactorSaboteurs {
    private SecondFactorSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not say that it mailed a second factor",
                        on(CreateNativeLoginFlow.class).conceals(1010014),
                        "SF1"),
                who(
                        "lifts nothing for a second factor",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL1, session)),
                        "SF2",
                        "SF8"),
                who(
                        "is silent about a wrong second factor",
                        on(UpdateLoginFlow.class).conceals(4010008),
                        "SF3",
                        "SF6"),
                who(
                        "is silent about a missing second factor",
                        on(UpdateLoginFlow.class).conceals(4000002),
                        "SF4"),
                who("lifts nobody's session", on(UpdateLoginFlow.class).forgives(401), "SF5"),
                who(
                        "takes any code of six digits for a second factor",
                        on(UpdateLoginFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(error -> says(error, 4010008)),
                        "SF6"),
                who(
                        "asks for a second factor again and again",
                        on(CreateNativeLoginFlow.class).forgives(400),
                        "SF7"),
                who(
                        "does not ask a script for the token of the second factor",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "SF8"));
    }
}
