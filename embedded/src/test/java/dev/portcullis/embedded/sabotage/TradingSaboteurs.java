package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.testkit.fixture.Flows;
import java.net.URI;
import java.util.HashSet;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.TradingContract}. */
final class TradingSaboteurs {
    private static final String NOTHING = "nothing";

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
                        "TR2",
                        "TR6"),
                who("trades codes twice", tradesTwice(), "TR3"),
                who("trades any codes", on(ExchangeSessionToken.class).forgives(404), "TR3", "TR4"),
                who(
                        "brings a code back for nobody",
                        on(ProviderCallback.class)
                                .where(r -> r.parameters().containsKey("error"))
                                .tells(TradingSaboteurs::withCode),
                        "TR5"),
                who("tells of another flow than the one that failed", tellsOfAnother(), "TR5", "TR6"));
    }

    /** Whoever does not get in brings a code back, for which another flow is told than the one that failed. */
    private static Interposed tellsOfAnother() {
        var brings = on(ProviderCallback.class).tells(back -> bringsCode(back) ? back : withCode(back));
        var tells = on(ExchangeSessionToken.class)
                .where(asked -> NOTHING.equals(asked.returnToCode()))
                .excuses(error -> new FlowRefused(422, Flows.anyLoginFlow().flow()));
        return (operation, asked, honestly) ->
                brings.answer(operation, asked, again -> tells.answer(operation, again, honestly));
    }

    private static Interposed tradesTwice() {
        var traded = new HashSet<ExchangeSessionToken>();
        return on(ExchangeSessionToken.class).where(asked -> !traded.add(asked)).forgives(404);
    }

    private static boolean bringsCode(Answer<?> back) {
        return String.valueOf(back.location()).contains("code=");
    }

    private static Answer<?> withCode(Answer<?> answer) {
        String address = String.valueOf(answer.location());
        return new Answer<>(
                answer.status(),
                answer.value(),
                URI.create(address + (address.contains("?") ? "&" : "?") + "code=" + NOTHING),
                answer.cookies(),
                answer.headers());
    }
}
