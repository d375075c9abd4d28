package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.FederationApiContract}. */
final class FederationSaboteurs {
    private FederationSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "trades codes of no flow",
                        on(ExchangeSessionToken.class)
                                .where(r -> "first".equals(r.initCode()))
                                .forgives(404),
                        "F1"),
                who("trades half of the codes", on(ExchangeSessionToken.class).forgives(400), "F2"),
                who(
                        "gives no code to trade with a login flow",
                        on(CreateNativeLoginFlow.class).hears(r -> new CreateNativeLoginFlow(r.caller())),
                        "F3",
                        "F5"),
                who(
                        "gives a code to trade with each login flow",
                        on(CreateNativeLoginFlow.class)
                                .gives(LoginFlow.class, flow -> flow.withSessionTokenExchangeCode("code")),
                        "F3"),
                who(
                        "gives no code to trade with a registration",
                        on(CreateNativeRegistrationFlow.class).hears(r -> new CreateNativeRegistrationFlow(r.caller())),
                        "F4"),
                who(
                        "trades the code of an unfinished flow",
                        on(ExchangeSessionToken.class)
                                .where(r -> !"first".equals(r.initCode()))
                                .forgives(404),
                        "F5"),
                who(
                        "offers providers that nobody configured",
                        on(CreateFedcmFlow.class).pretends(),
                        "F6"),
                who(
                        "signs in with providers that nobody configured",
                        on(UpdateFedcmFlow.class).pretends(),
                        "F7"));
    }
}
