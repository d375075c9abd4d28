package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.DEFAULT_RETURN;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isCode;
import static dev.portcullis.embedded.sabotage.Tampering.says;
import static dev.portcullis.embedded.sabotage.Tampering.unverified;
import static dev.portcullis.embedded.sabotage.Tampering.withoutGroup;

import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.PasscodeContract}. */
final class PasscodeSaboteurs {
    private PasscodeSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "offers newcomers no code",
                        on(CreateNativeRegistrationFlow.class).shows(flow -> withoutGroup("code", flow)),
                        "PC1"),
                who(
                        "offers newcomers no second code",
                        on(UpdateRegistrationFlow.class).drops("resend"),
                        "PC2"),
                who(
                        "does not say that it mailed a newcomer's code",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> has(r.submission(), "resend"))
                                .conceals(1040005),
                        "PC8"),
                who(
                        "gives a newcomer with a code no token",
                        on(UpdateRegistrationFlow.class)
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                null, done.session(), done.identity(), done.continueWith())),
                        "PC3",
                        "PC19"),
                who(
                        "does not count a newcomer's address as verified",
                        on(UpdateRegistrationFlow.class)
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                done.sessionToken(),
                                                done.session(),
                                                unverified(done.identity()),
                                                done.continueWith())),
                        "PC4"),
                who(
                        "is silent about a newcomer's wrong code",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> !isCode(r.submission()))
                                .conceals(4040003),
                        "PC5"),
                who(
                        "is silent about a newcomer's missing code",
                        on(UpdateRegistrationFlow.class).conceals(4000002),
                        "PC6"),
                who(
                        "takes a newcomer's code for other traits",
                        on(UpdateRegistrationFlow.class).forgives(error -> says(error, 4000036)),
                        "PC7"),
                who(
                        "takes any code of six digits from a newcomer",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(error -> says(error, 4040003)),
                        "PC8"),
                who(
                        "gives a taken address to whoever reads its mails",
                        on(UpdateRegistrationFlow.class).forgives(error -> says(error, 4000007)),
                        "PC9"),
                who(
                        "offers no code to sign in",
                        on(CreateNativeLoginFlow.class).shows(flow -> withoutGroup("code", flow)),
                        "PC10"),
                who(
                        "offers no second code to sign in",
                        on(UpdateLoginFlow.class).drops("resend"),
                        "PC11"),
                who(
                        "gives an app with a code another token",
                        on(UpdateLoginFlow.class)
                                .gives(
                                        SuccessfulNativeLogin.class,
                                        done -> new SuccessfulNativeLogin(
                                                "ory_st_other", done.session(), done.continueWith())),
                        "PC12"),
                who(
                        "is silent about somebody without codes",
                        on(UpdateLoginFlow.class).conceals(4000035),
                        "PC13"),
                who(
                        "is silent about a wrong code to sign in",
                        on(UpdateLoginFlow.class)
                                .where(r -> !isCode(r.submission()))
                                .conceals(4010008),
                        "PC14"),
                who(
                        "takes any code of six digits to sign in",
                        on(UpdateLoginFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(error -> says(error, 4010008)),
                        "PC15",
                        "PC16"),
                who(
                        "takes a code to sign in twice",
                        on(UpdateLoginFlow.class)
                                .where(r -> isCode(r.submission()))
                                .forgives(error -> !says(error, 4010008)),
                        "PC17"),
                who(
                        "leads astray who signed in with a code",
                        on(UpdateLoginFlow.class).misleads(DEFAULT_RETURN::equals),
                        "PC18"),
                who(
                        "takes a new password from an app whose proof is old",
                        on(UpdateSettingsFlow.class).forgives(403),
                        "PC19"),
                who(
                        "takes a new password from a page whose proof is old",
                        on(UpdateSettingsFlow.class).misleads(address -> address.contains("refresh")),
                        "PC20"));
    }
}
