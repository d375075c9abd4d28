package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isApp;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;

import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.PasskeyContract}. */
final class PasskeySaboteurs {
    private PasskeySaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not offer newcomers a passkey",
                        on(CreateBrowserRegistrationFlow.class).drops("passkey_register_trigger"),
                        "PK1"),
                who(
                        "forgets by what a session was proven",
                        on(ToSession.class).gives(Session.class, Tampering::unproven),
                        "PK2",
                        "PK6",
                        "PK7",
                        "PK13",
                        "PK15"),
                who(
                        "is silent about missing traits",
                        on(UpdateRegistrationFlow.class).conceals(4000002),
                        "PK3"),
                who(
                        "is silent about a passkey that was made for another flow",
                        on(UpdateRegistrationFlow.class).conceals(4000001),
                        "PK4"),
                who(
                        "does not offer a passkey to sign in",
                        on(CreateBrowserLoginFlow.class).drops("passkey_login_trigger"),
                        "PK5"),
                who(
                        "gives an app with a passkey no token",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isApp(r.caller()))
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                null, done.session(), done.identity(), done.continueWith())),
                        "PK7"),
                who(
                        "does not say that nobody has a passkey",
                        on(UpdateLoginFlow.class).conceals(4000015),
                        "PK8"),
                who(
                        "is silent about what a passkey does not prove",
                        on(UpdateLoginFlow.class).conceals(4000008),
                        "PK9",
                        "PK10",
                        "PK11"),
                who(
                        "does not ask a script for the token when it takes a passkey",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "PK12"),
                who(
                        "does not say that a passkey was added",
                        on(UpdateSettingsFlow.class).conceals(1050001),
                        "PK13"),
                who(
                        "says that passkeys were removed, and they were not",
                        on(UpdateSettingsFlow.class)
                                .where(r -> has(r.submission(), "passkey_remove"))
                                .pretends(),
                        "PK14",
                        "PK15"),
                who("removes the last way in", on(UpdateSettingsFlow.class).forgives(400), "PK15"));
    }
}
