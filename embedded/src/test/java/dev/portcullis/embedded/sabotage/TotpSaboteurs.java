package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.atLevel;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.member;
import static dev.portcullis.embedded.sabotage.Tampering.presses;
import static dev.portcullis.embedded.sabotage.Tampering.says;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.TotpContract}. */
final class TotpSaboteurs {
    private TotpSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "shows no picture of the secret",
                        on(CreateNativeSettingsFlow.class).drops("totp_qr"),
                        "TO1"),
                who(
                        "does not say that an app was paired",
                        on(UpdateSettingsFlow.class)
                                .where(r -> has(r.submission(), "totp_code"))
                                .conceals(1050001),
                        "TO2"),
                who(
                        "lifts nothing for an app",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL1, session)),
                        "TO2",
                        "TO7",
                        "TO13"),
                who(
                        "is silent about a wrong code of a new app",
                        on(UpdateSettingsFlow.class).conceals(4000008),
                        "TO3"),
                who(
                        "is silent about a missing code of a new app",
                        on(UpdateSettingsFlow.class).conceals(4000002),
                        "TO4"),
                who(
                        "pairs an app by the secret of any flow",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(400),
                        "TO5"),
                who(
                        "does not offer to part with an app",
                        on(CreateNativeSettingsFlow.class).drops("totp_unlink"),
                        "TO6"),
                who("is silent about a wrong code", on(UpdateLoginFlow.class).conceals(4000008), "TO8", "TO10"),
                who(
                        "takes words for a code",
                        on(UpdateLoginFlow.class)
                                .where(r -> has(r.submission(), "totp_code") && !isCode(r.submission()))
                                .forgives(400),
                        "TO8"),
                who("is silent about a missing code", on(UpdateLoginFlow.class).conceals(4000002), "TO9"),
                who(
                        "takes any code of six digits",
                        on(UpdateLoginFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(error -> says(error, 4000008)),
                        "TO10"),
                who(
                        "does not say that somebody has no app",
                        on(UpdateLoginFlow.class).conceals(4000011),
                        "TO11",
                        "TO12"),
                who(
                        "says that an app was parted with, and it was not",
                        on(UpdateSettingsFlow.class)
                                .where(r -> presses(r.submission(), "totp_unlink"))
                                .pretends(),
                        "TO12"),
                who(
                        "does not ask a script for the token when it pairs an app",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "TO13"));
    }

    private static boolean isCode(Submission submission) {
        return member(submission, "totp_code").matches("[0-9]{6}");
    }
}
