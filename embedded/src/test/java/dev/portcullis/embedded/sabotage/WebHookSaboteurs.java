package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import java.util.List;
import java.util.UUID;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.WebHookContract}. */
final class WebHookSaboteurs {
    private static final long MESSAGE_OF_THE_SERVICE = 9_000_001;

    private WebHookSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "signs nobody up",
                        on(UpdateRegistrationFlow.class).refuses(500),
                        "HK1",
                        "HK2",
                        "HK4",
                        "HK5",
                        "HK6",
                        "HK7",
                        "HK8",
                        "HK9"),
                who(
                        "says somebody else signed up than services were told of",
                        on(UpdateRegistrationFlow.class)
                                .gives(
                                        SuccessfulNativeRegistration.class,
                                        done -> new SuccessfulNativeRegistration(
                                                done.sessionToken(),
                                                done.session(),
                                                Tampering.as(new IdentityId(new UUID(0, 1)), done.identity()),
                                                done.continueWith())),
                        "HK1",
                        "HK5"),
                who(
                        "hides what a service said",
                        on(UpdateRegistrationFlow.class).conceals(MESSAGE_OF_THE_SERVICE),
                        "HK2"),
                who(
                        "signs up whom a service refused",
                        on(UpdateRegistrationFlow.class).forgives(400),
                        "HK2",
                        "HK3"),
                who(
                        "signs up nobody whom a service changes",
                        on(UpdateRegistrationFlow.class)
                                .where(r -> Tampering.emailOf(r.submission()).startsWith("renamed-"))
                                .refuses(400),
                        "HK4"),
                who(
                        "is silent about a wrong password",
                        on(UpdateLoginFlow.class).conceals(4000006),
                        "HK3",
                        "HK6"),
                who(
                        "signs in whatever a service says",
                        on(UpdateLoginFlow.class).forgives(502),
                        "HK7"),
                who("signs nobody in", on(UpdateLoginFlow.class).refuses(500), "HK3", "HK5", "HK6", "HK7", "HK9"));
    }
}
