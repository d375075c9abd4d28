package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import java.net.URI;
import java.util.HashSet;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.TradingContract}. */
final class TradingSaboteurs {
    private TradingSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "trades codes for another token",
                        on(ExchangeSessionToken.class)
                                .gives(
                                        SuccessfulNativeLogin.class,
                                        done -> new SuccessfulNativeLogin(
                                                "ory_st_other", done.session(), done.continueWith())),
                        "TR1",
                        "TR2"),
                who(
                        "gives no code to trade with a registration",
                        on(CreateNativeRegistrationFlow.class).hears(r -> CreateNativeRegistrationFlow.by(r.caller())),
                        "TR2"),
                who("trades codes twice", tradesTwice(), "TR3"),
                who("trades any codes", on(ExchangeSessionToken.class).forgives(404), "TR3", "TR4"),
                who(
                        "brings a code back for nobody",
                        on(ProviderCallback.class)
                                .where(r -> r.parameters().containsKey("error"))
                                .tells(TradingSaboteurs::withCode),
                        "TR5"));
    }

    private static Interposed tradesTwice() {
        var traded = new HashSet<ExchangeSessionToken>();
        return on(ExchangeSessionToken.class).where(asked -> !traded.add(asked)).forgives(404);
    }

    private static Answer<?> withCode(Answer<?> answer) {
        return new Answer<>(
                answer.status(),
                answer.value(),
                URI.create(answer.location() + "?code=nothing"),
                answer.cookies(),
                answer.headers());
    }
}
