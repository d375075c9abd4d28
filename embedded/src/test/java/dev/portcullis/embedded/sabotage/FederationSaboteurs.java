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
                        "FE1"),
                who("trades half of the codes", on(ExchangeSessionToken.class).forgives(400), "FE2"),
                who(
                        "gives no code to trade with a login flow",
                        on(CreateNativeLoginFlow.class).hears(r -> new CreateNativeLoginFlow(r.caller())),
                        "FE3",
                        "FE5"),
                who(
                        "gives a code to trade with each login flow",
                        on(CreateNativeLoginFlow.class)
                                .gives(LoginFlow.class, flow -> flow.withSessionTokenExchangeCode("code")),
                        "FE3"),
                who(
                        "gives no code to trade with a registration",
                        on(CreateNativeRegistrationFlow.class).hears(r -> new CreateNativeRegistrationFlow(r.caller())),
                        "FE4"),
                who(
                        "trades the code of an unfinished flow",
                        on(ExchangeSessionToken.class)
                                .where(r -> !"first".equals(r.initCode()))
                                .forgives(404),
                        "FE5"),
                who(
                        "offers providers that nobody configured",
                        on(CreateFedcmFlow.class).pretends(),
                        "FE6"),
                who(
                        "signs in with providers that nobody configured",
                        on(UpdateFedcmFlow.class).pretends(),
                        "FE7"));
    }
}
