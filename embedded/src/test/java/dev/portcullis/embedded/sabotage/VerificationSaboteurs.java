package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.FORBIDDEN;
import static dev.portcullis.embedded.sabotage.Tampering.emailOf;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isApp;
import static dev.portcullis.embedded.sabotage.Tampering.isCode;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.member;

import dev.portcullis.ports.error.FrontendError.FlowOver;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.HashSet;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.VerificationApiContract}. */
final class VerificationSaboteurs {
    private VerificationSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not ask for the address to verify",
                        on(GetVerificationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .drops("email"),
                        "VE1"),
                who(
                        "does not say that it mailed a code to verify",
                        on(UpdateVerificationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .conceals(1080003),
                        "VE2"),
                who(
                        "does not say that an address is verified",
                        on(UpdateVerificationFlow.class).conceals(1080002),
                        "VE3"),
                who("takes no code but of its own flows", ownFlowsAlone(), "VE4", "VE5"),
                who(
                        "changes no address",
                        on(UpdateSettingsFlow.class)
                                .instead((r, honestly) -> honestly.answer(new GetSettingsFlow(r.flow(), r.caller()))),
                        "VE5"),
                who(
                        "is silent about a wrong code to verify",
                        on(UpdateVerificationFlow.class).conceals(4070006),
                        "VE6"),
                who(
                        "takes any code of six digits to verify",
                        on(UpdateVerificationFlow.class)
                                .where(r -> isCode(r.submission()))
                                .gives(
                                        VerificationFlow.class,
                                        flow -> flow.with(flow.active(), FlowState.PASSED_CHALLENGE, flow.ui())),
                        "VE7"),
                who("tells a stranger whose address is not his", tellsStrangers(), "VE8"),
                who(
                        "verifies a second time in one flow",
                        on(UpdateVerificationFlow.class).forgives(410),
                        "VE9"),
                who(
                        "does not name the verification to go on with",
                        on(UpdateVerificationFlow.class)
                                .excuses(error -> error instanceof FlowOver over
                                        ? new FlowOver(
                                                over.status(), over.error(), over.expiredAt(), over.sinceNanos(), null)
                                        : error),
                        "VE9"),
                who(
                        "is silent about a missing address to verify",
                        on(UpdateVerificationFlow.class).conceals(4000002),
                        "VE10"),
                who(
                        "is silent about a malformed address to verify",
                        on(UpdateVerificationFlow.class).conceals(4000040),
                        "VE10"),
                who(
                        "is silent about a verification without a method",
                        on(UpdateVerificationFlow.class).conceals(4010006),
                        "VE11"),
                who(
                        "finds verifications that never were",
                        on(GetVerificationFlow.class).forgives(404),
                        "VE12"),
                who(
                        "takes a submit for verifications that never were",
                        on(UpdateVerificationFlow.class).forgives(404),
                        "VE12"),
                who(
                        "needs no flow to verify addresses",
                        on(UpdateVerificationFlow.class)
                                .where(r -> r.flow() == null)
                                .pretends(),
                        "VE13"),
                who(
                        "does not look where an app's verification leads",
                        on(CreateNativeVerificationFlow.class)
                                .hears(r -> new CreateNativeVerificationFlow(null, r.caller())),
                        "VE14"),
                who(
                        "does not look where a script's verification leads",
                        on(CreateBrowserVerificationFlow.class)
                                .where(r -> FORBIDDEN.equals(r.returnTo()))
                                .pretends(),
                        "VE14"),
                who(
                        "verifies addresses of strangers alone",
                        on(CreateNativeVerificationFlow.class)
                                .where(r -> r.caller().sessionToken() != null)
                                .refuses(400),
                        "VE15"),
                who(
                        "shows verifications to other browsers",
                        on(GetVerificationFlow.class).forgives(403),
                        "VE16"),
                who(
                        "does not ask a script for the token of the verification",
                        on(UpdateVerificationFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "VE17"),
                who(
                        "forgets where a verification leads",
                        on(CreateBrowserVerificationFlow.class)
                                .where(r -> !FORBIDDEN.equals(r.returnTo()))
                                .hears(r -> new CreateBrowserVerificationFlow(r.caller())),
                        "VE18"),
                who(
                        "leads a page astray that verifies",
                        on(UpdateVerificationFlow.class).misleads(address -> address.contains("flow=")),
                        "VE19"),
                who("signs in who verified an address", on(ToSession.class).forgives(401), "VE20"));
    }

    private static Interposed ownFlowsAlone() {
        var own = new HashSet<FlowId>();
        return (operation, request, honestly) -> {
            if (request instanceof UpdateVerificationFlow asked
                    && isCode(asked.submission())
                    && !own.contains(asked.flow())) {
                return honestly.answer(new GetVerificationFlow(asked.flow(), asked.caller()));
            }
            var answer = honestly.answer(request);
            if (answer.value() instanceof VerificationFlow flow) own.add(flow.id());
            return answer;
        };
    }

    private static Interposed tellsStrangers() {
        var known = new HashSet<String>();
        var frank = on(UpdateVerificationFlow.class)
                .where(asked ->
                        has(asked.submission(), "email") && !known.contains(member(asked.submission(), "email")))
                .drops("code");
        return (operation, request, honestly) -> {
            if (request instanceof UpdateRegistrationFlow asked) known.add(emailOf(asked.submission()));
            return frank.answer(operation, request, honestly);
        };
    }
}
