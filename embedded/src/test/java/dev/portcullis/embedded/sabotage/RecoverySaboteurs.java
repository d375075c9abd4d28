package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.emailOf;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isApp;
import static dev.portcullis.embedded.sabotage.Tampering.isCode;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.member;
import static dev.portcullis.embedded.sabotage.Tampering.stranger;
import static dev.portcullis.embedded.sabotage.Tampering.unverified;
import static dev.portcullis.embedded.sabotage.Tampering.withoutCookies;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.GetSettingsFlow;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.RecoveryApiContract}. */
final class RecoverySaboteurs {
    private RecoverySaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not ask who wants to get back in",
                        on(GetRecoveryFlow.class).where(r -> isApp(r.caller())).drops("email"),
                        "RC1"),
                who(
                        "does not say that it mailed a code",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isApp(r.caller()))
                                .conceals(1060003),
                        "RC2"),
                who(
                        "gives an app that got back in no token",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isApp(r.caller()))
                                .gives(
                                        RecoveryFlow.class,
                                        flow -> flow.withContinueWith(
                                                without(ContinueWith.SetOrySessionToken.class, flow))),
                        "RC3",
                        "RC4",
                        "RC5"),
                who(
                        "forgets how an app got back in",
                        on(ToSession.class).gives(Session.class, Tampering::unproven),
                        "RC3"),
                who(
                        "does not say in the settings that one got back in",
                        on(GetSettingsFlow.class).conceals(1060001),
                        "RC4"),
                who(
                        "does not count a recovered address as verified",
                        on(ToSession.class)
                                .gives(
                                        Session.class,
                                        session -> session.withIdentity(
                                                unverified(Objects.requireNonNull(session.identity())))),
                        "RC5"),
                who(
                        "is silent about a wrong code to get back in",
                        on(UpdateRecoveryFlow.class).conceals(4060006),
                        "RC6"),
                who(
                        "takes any code of six digits to get back in",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isCode(r.submission()))
                                .gives(
                                        RecoveryFlow.class,
                                        flow -> flow.with(flow.active(), FlowState.PASSED_CHALLENGE, flow.ui())),
                        "RC7",
                        "RC8"),
                who(
                        "does not count the tries to get back in",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(400),
                        "RC9"),
                who("tells a stranger that nobody knows his address", tellsStrangers(), "RC10"),
                who(
                        "is silent about a missing address to get back in",
                        on(UpdateRecoveryFlow.class).conceals(4000002),
                        "RC11"),
                who(
                        "is silent about a malformed address to get back in",
                        on(UpdateRecoveryFlow.class).conceals(4000040),
                        "RC11"),
                who(
                        "is silent about a strange way to get back in",
                        on(UpdateRecoveryFlow.class).conceals(4010005),
                        "RC12"),
                who(
                        "finds recoveries that never were",
                        on(GetRecoveryFlow.class).forgives(404),
                        "RC13"),
                who(
                        "takes a submit for recoveries that never were",
                        on(UpdateRecoveryFlow.class).forgives(404),
                        "RC13"),
                who(
                        "needs no flow to let people back in",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> r.flow() == null)
                                .pretends(),
                        "RC14"),
                who(
                        "lets apps back in that are in",
                        on(CreateNativeRecoveryFlow.class)
                                .hears(r -> new CreateNativeRecoveryFlow(stranger(r.caller()))),
                        "RC15"),
                who(
                        "lets scripts back in that are in",
                        on(CreateBrowserRecoveryFlow.class)
                                .where(r -> isScript(r.caller()))
                                .hears(r -> new CreateBrowserRecoveryFlow(r.returnTo(), stranger(r.caller()))),
                        "RC15"),
                who(
                        "lets pages back in that are in",
                        on(CreateBrowserRecoveryFlow.class)
                                .where(r -> isPage(r.caller()))
                                .hears(r -> new CreateBrowserRecoveryFlow(r.returnTo(), stranger(r.caller()))),
                        "RC16"),
                who(
                        "does not look where a recovery leads",
                        on(CreateBrowserRecoveryFlow.class).hears(r -> new CreateBrowserRecoveryFlow(r.caller())),
                        "RC17"),
                who(
                        "shows recoveries to other browsers",
                        on(GetRecoveryFlow.class).forgives(403),
                        "RC18"),
                who(
                        "does not ask a script for the token of the recovery",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "RC19"),
                who(
                        "does not see the cookies of an app that gets back in",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isApp(r.caller()))
                                .hears(r -> new UpdateRecoveryFlow(
                                        r.flow(), r.token(), r.submission(), withoutCookies(r.caller()))),
                        "RC20"),
                who(
                        "gives a script that got back in a token",
                        on(UpdateRecoveryFlow.class)
                                .where(r -> isScript(r.caller()))
                                .gives(
                                        RecoveryFlow.class,
                                        flow -> flow.withContinueWith(
                                                List.of(new ContinueWith.SetOrySessionToken("ory_st_any")))),
                        "RC21"),
                who(
                        "lets a page back in and forgets its settings",
                        on(UpdateRecoveryFlow.class).misleads(address -> address.contains("settings")),
                        "RC22"));
    }

    private static List<ContinueWith> without(Class<? extends ContinueWith> step, RecoveryFlow flow) {
        return flow.continueWith().stream().filter(any -> !step.isInstance(any)).toList();
    }

    private static Interposed tellsStrangers() {
        var known = new HashSet<String>();
        var frank = on(UpdateRecoveryFlow.class)
                .where(asked ->
                        has(asked.submission(), "email") && !known.contains(member(asked.submission(), "email")))
                .drops("code");
        return (operation, request, honestly) -> {
            if (request instanceof UpdateRegistrationFlow asked) known.add(emailOf(asked.submission()));
            return frank.answer(operation, request, honestly);
        };
    }
}
