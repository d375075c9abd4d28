package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.atLevel;
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

/** Those who break promises of {@link dev.portcullis.testkit.frontend.LookupSecretContract}. */
final class LookupSecretSaboteurs {
    private LookupSecretSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not offer to make lookup secrets",
                        on(CreateNativeSettingsFlow.class).drops("lookup_secret_regenerate"),
                        "LS1"),
                who(
                        "does not ask whether lookup secrets were kept",
                        on(UpdateSettingsFlow.class).drops("lookup_secret_confirm"),
                        "LS2"),
                who(
                        "lifts the session before lookup secrets are confirmed",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL2, session)),
                        "LS3"),
                who(
                        "lifts nothing for lookup secrets",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL1, session)),
                        "LS4",
                        "LS6"),
                who(
                        "does not say that lookup secrets were kept",
                        on(UpdateSettingsFlow.class).conceals(1050001),
                        "LS4"),
                who("confirms what was never made", on(UpdateSettingsFlow.class).forgives(400), "LS5"),
                who(
                        "does not say that a lookup secret was used",
                        on(UpdateLoginFlow.class).conceals(4000012),
                        "LS7"),
                who(
                        "takes a lookup secret twice",
                        on(UpdateLoginFlow.class).forgives(error -> says(error, 4000012)),
                        "LS7"),
                who(
                        "is silent about a wrong lookup secret",
                        on(UpdateLoginFlow.class).conceals(4000016),
                        "LS8",
                        "LS11",
                        "LS12"),
                who(
                        "takes words for a lookup secret",
                        on(UpdateLoginFlow.class)
                                .where(r -> !isLookupSecret(r.submission()))
                                .forgives(error -> says(error, 4000016)),
                        "LS8"),
                who(
                        "is silent about a missing lookup secret",
                        on(UpdateLoginFlow.class).conceals(4000002),
                        "LS9"),
                who(
                        "does not say that somebody has no lookup secrets",
                        on(UpdateLoginFlow.class).conceals(4000014),
                        "LS3",
                        "LS10",
                        "LS13"),
                who(
                        "takes any lookup secret that was ever made",
                        on(UpdateLoginFlow.class)
                                .where(r -> isLookupSecret(r.submission()))
                                .forgives(error -> says(error, 4000016)),
                        "LS11",
                        "LS12"),
                who(
                        "says that lookup secrets were given up, and they were not",
                        on(UpdateSettingsFlow.class)
                                .where(r -> presses(r.submission(), "lookup_secret_disable"))
                                .pretends(),
                        "LS13"),
                who(
                        "does not show lookup secrets again",
                        on(UpdateSettingsFlow.class)
                                .where(r -> presses(r.submission(), "lookup_secret_reveal"))
                                .drops("lookup_secret_codes"),
                        "LS14"));
    }

    private static boolean isLookupSecret(Submission submission) {
        return member(submission, "lookup_secret").matches("[a-z0-9]{8}");
    }
}
