package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.withoutCookies;

import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.LoginChallengeContract}. */
final class LoginChallengeSaboteurs {
    private LoginChallengeSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not say what a login is for",
                        on(CreateBrowserLoginFlow.class)
                                .gives(LoginFlow.class, flow -> flow.withOauth2LoginRequest(null)),
                        "OC1"),
                who("takes any challenge", on(CreateBrowserLoginFlow.class).forgives(400), "OC2"),
                who(
                        "does not send a script back to the OAuth 2.0 server",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()))
                                .forgives(422),
                        "OC3",
                        "OC5"),
                who(
                        "leads a page past the OAuth 2.0 server",
                        on(UpdateLoginFlow.class).where(r -> isPage(r.caller())).misleads(any -> true),
                        "OC4"),
                who(
                        "does not hear a challenge",
                        on(CreateBrowserLoginFlow.class).hears(r -> CreateBrowserLoginFlow.by(r.caller())),
                        "OC1",
                        "OC2",
                        "OC3",
                        "OC4",
                        "OC5",
                        "OC7",
                        "OC8"),
                who(
                        "is silent about a wrong password",
                        on(UpdateLoginFlow.class).conceals(4000006),
                        "OC6"),
                who(
                        "asks nobody to prove it anew",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isScript(r.caller()))
                                .hears(r -> CreateBrowserLoginFlow.by(withoutCookies(r.caller()))
                                        .forChallenge(String.valueOf(r.loginChallenge()))),
                        "OC7"),
                who(
                        "leads a page elsewhere that is known to the OAuth 2.0 server",
                        on(CreateBrowserLoginFlow.class)
                                .where(r -> isPage(r.caller()))
                                .misleads(any -> true),
                        "OC8"),
                who(
                        "does not tell who signed up where to go on",
                        on(UpdateRegistrationFlow.class)
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                done.sessionToken(), done.session(), done.identity(), List.of())),
                        "OC9"));
    }
}
