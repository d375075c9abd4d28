package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.DEFAULT_RETURN;
import static dev.portcullis.embedded.sabotage.Tampering.as;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;

import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import java.util.List;
import java.util.UUID;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.ProviderContract}. */
final class ProviderSaboteurs {
    private ProviderSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "offers newcomers no provider",
                        on(CreateBrowserRegistrationFlow.class).drops("provider"),
                        "FP1"),
                who(
                        "leads pages to somebody else in the place of the provider",
                        on(UpdateLoginFlow.class).misleads(address -> address.contains("/authorize?")),
                        "FP2",
                        "FP6",
                        "FP7",
                        "FP8",
                        "FP9",
                        "FP10",
                        "FP11",
                        "FP12",
                        "FP13",
                        "FP14",
                        "FP15",
                        "FP16",
                        "FP17",
                        "FP18",
                        "FP19"),
                who(
                        "does not tell a script where the provider is",
                        on(UpdateLoginFlow.class)
                                .where(r -> isScript(r.caller()))
                                .forgives(422),
                        "FP3"),
                who(
                        "finds providers that nobody configured",
                        on(UpdateLoginFlow.class).forgives(404),
                        "FP4"),
                who(
                        "leads newcomers to somebody else in the place of the provider",
                        on(UpdateRegistrationFlow.class).misleads(address -> address.contains("/authorize?")),
                        "FP5",
                        "FP7",
                        "FP18"),
                who(
                        "leads astray who came back",
                        on(ProviderCallback.class).misleads(DEFAULT_RETURN::equals),
                        "FP5",
                        "FP6"),
                who(
                        "takes people for somebody else each time",
                        on(ToSession.class)
                                .gives(
                                        Session.class,
                                        session -> Tampering.of(
                                                who -> as(new IdentityId(UUID.randomUUID()), who), session)),
                        "FP7",
                        "FP8"),
                who(
                        "leads astray who came back wrongly",
                        on(ProviderCallback.class).misleads(address -> address.contains("/ui/error?id=")),
                        "FP9",
                        "FP10",
                        "FP11"),
                who(
                        "does not say why a provider's word does not count",
                        on(GetLoginFlow.class).conceals(4000001),
                        "FP12",
                        "FP13",
                        "FP14",
                        "FP15",
                        "FP16",
                        "FP17"),
                who(
                        "leads astray who did not agree",
                        on(ProviderCallback.class)
                                .where(r -> r.parameters().containsKey("error"))
                                .misleads(any -> true),
                        "FP12"),
                who(
                        "does not ask for what the provider did not tell",
                        on(GetRegistrationFlow.class).drops("traits.email"),
                        "FP18"),
                who(
                        "verifies no address",
                        on(ToSession.class)
                                .gives(Session.class, session -> Tampering.of(Tampering::unverified, session)),
                        "FP19"));
    }
}
