package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.atLevel;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.provenBy;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.LocationChangeRequired;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.AssuranceContract}. */
final class AssuranceSaboteurs {
    private AssuranceSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "counts one factor for two",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL2, session)),
                        "AL1"),
                who(
                        "lets whoami pass without the second factor",
                        on(ToSession.class).forgives(403),
                        "AL2",
                        "AL3"),
                who(
                        "does not say where the second factor is given",
                        on(ToSession.class).excuses(AssuranceSaboteurs::leadingNowhere),
                        "AL3"),
                who("tells an app whose session it has before the second factor", tellsWhose(), "AL4"),
                who(
                        "asks a script for no second factor",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()))
                                .forgives(422),
                        "AL3",
                        "AL5"),
                who(
                        "leads a page past the second factor",
                        on(UpdateLoginFlow.class).misleads(address -> address.contains("aal=aal2")),
                        "AL6"),
                who(
                        "lifts nothing",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL1, session)),
                        "AL7",
                        "AL11"),
                who(
                        "shows sessions without the second factor",
                        on(ListMySessions.class).forgives(403),
                        "AL8"),
                who(
                        "opens settings without the second factor",
                        on(CreateNativeSettingsFlow.class).forgives(403),
                        "AL9"),
                who(
                        "ends no sessions without the second factor",
                        on(DisableMyOtherSessions.class).refuses(403),
                        "AL10"),
                who(
                        "tells each method once",
                        on(ToSession.class).gives(Session.class, AssuranceSaboteurs::eachMethodOnce),
                        "AL11",
                        "AL12"),
                who(
                        "takes no second factor twice",
                        on(CreateNativeLoginFlow.class)
                                .where(r -> r.refresh() && "aal2".equals(r.aal()))
                                .refuses(400),
                        "AL12"),
                who(
                        "asks for a second factor again and again",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> "aal2".equals(r.aal()))
                                .forgives(400),
                        "AL13"));
    }

    private static FrontendError leadingNowhere(FrontendError error) {
        return error instanceof LocationChangeRequired(var status, var generic, var target)
                ? new LocationChangeRequired(status, generic, null)
                : error;
    }

    private static Interposed tellsWhose() {
        var last = new AtomicReference<Identity>();
        var remembers = on(UpdateRegistrationFlow.class).gives(SuccessfulNativeRegistration.class, done -> {
            last.set(done.identity());
            return done;
        });
        var tells = on(UpdateLoginFlow.class)
                .gives(
                        SuccessfulNativeLogin.class,
                        done -> new SuccessfulNativeLogin(
                                done.sessionToken(), done.session().withIdentity(last.get()), done.continueWith()));
        return (operation, asked, honestly) ->
                (asked instanceof UpdateLoginFlow ? tells : remembers).answer(operation, asked, honestly);
    }

    private static Session eachMethodOnce(Session session) {
        var seen = new TreeMap<String, AuthenticationMethod>();
        session.authenticationMethods()
                .forEach(method -> seen.putIfAbsent(method.method().value(), method));
        return provenBy(List.copyOf(seen.values()), session);
    }
}
