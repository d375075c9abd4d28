package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.loopback.Received;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.federation.FederationApi} where an app sends its person to a provider by a browser.
 * Source: docs/contract/federation.md, "Trading codes for a token".
 */
public interface TradingContract extends OthersUnderTest {
    /** What an app was given at the start, and what the browser brought back to it. */
    record Codes(@Nullable String first, @Nullable String second) {}

    private static Caller app() {
        return Caller.nativeApp();
    }

    private LoginFlow start() {
        return api().createNativeLoginFlow(
                        CreateNativeLoginFlow.by(app()).trading().returningTo(server().allowedReturn()));
    }

    private URI away(LoginFlow flow) {
        var request = new UpdateLoginFlow(flow.id(), Submission.of(choice()), app());
        return URI.create(Refusal.of(() -> api().updateLoginFlow(request)).redirect());
    }

    private RegistrationFlow startRegistration() {
        return api().createNativeRegistrationFlow(
                        CreateNativeRegistrationFlow.by(app()).trading().returningTo(server().allowedReturn()));
    }

    private URI away(RegistrationFlow flow) {
        var request = new UpdateRegistrationFlow(flow.id(), Submission.of(choice()), app());
        return URI.create(
                Refusal.of(() -> api().updateRegistrationFlow(request)).redirect());
    }

    private @Nullable String codeIn(@Nullable URI location) {
        assertThat(location).asString().startsWith(server().allowedReturn().toString());
        String query =
                Objects.requireNonNullElse(location, server().allowedReturn()).getRawQuery();
        return query == null ? null : Received.parameters(query).get("code");
    }

    private Codes detour(FakeAccount account) {
        var flow = start();
        URI back = visit(away(flow), account);
        return new Codes(flow.sessionTokenExchangeCode(), codeIn(back(new Browser(), back)));
    }

    private SuccessfulNativeLogin trade(Codes codes) {
        return api().exchangeSessionToken(new ExchangeSessionToken(codes.first(), codes.second(), app()));
    }

    @Test
    default void tr1_the_codes_of_a_login_by_a_provider_are_traded_for_its_session() {
        var account = FakeAccount.anyone();
        var done = trade(detour(account));
        var session = journeys().whoami(Person.app(Journeys.token(done.sessionToken())));
        assertThat(session.id()).isEqualTo(done.session().id());
        assertThat(Journeys.identity(session).trait("email"))
                .isEqualTo(account.claims().text("email"));
    }

    @Test
    default void tr2_the_codes_of_a_registration_by_a_provider_are_traded_for_its_session() {
        var flow = startRegistration();
        URI back = visit(away(flow), FakeAccount.anyone());
        var done = trade(new Codes(flow.sessionTokenExchangeCode(), codeIn(back(new Browser(), back))));
        assertThat(journeys().whoami(Person.app(Journeys.token(done.sessionToken()))))
                .isNotNull();
    }

    @Test
    default void tr3_codes_are_traded_once() {
        var codes = detour(FakeAccount.anyone());
        trade(codes);
        Refusal.of(() -> trade(codes)).hasWithoutId(404);
    }

    @Test
    default void tr4_codes_of_two_detours_do_not_fit() {
        var one = detour(FakeAccount.anyone());
        var other = detour(FakeAccount.anyone());
        Refusal.of(() -> trade(new Codes(one.first(), other.second()))).hasWithoutId(404);
        assertThat(trade(one).sessionToken()).isNotBlank();
    }

    /** Where the browser brings a code though nobody got in, the codes are traded for the flow that says why. */
    private void expectTold(Flow why, Codes codes) {
        if (codes.second() == null) return;
        var told = Refusal.of(() -> trade(codes)).flow(422);
        assertThat(told).isInstanceOf(why.getClass());
        assertThat(told.id()).isEqualTo(why.id());
    }

    @Test
    default void tr5_whoever_does_not_agree_brings_no_code_back_or_one_of_the_flow_that_says_so() {
        var flow = start();
        URI back = refuse(away(flow));
        expectTold(flow, new Codes(flow.sessionTokenExchangeCode(), codeIn(back(new Browser(), back))));
        assertThat(Forms.messages(api().getLoginFlow(new GetLoginFlow(flow.id(), app()))))
                .containsExactly(Texts.REFUSED);
    }

    @Test
    default void tr6_a_registration_that_asks_for_more_brings_no_code_back_or_one_of_itself() {
        var flow = startRegistration();
        URI back = visit(away(flow), FakeAccount.anyone().without("email").without("email_verified"));
        expectTold(flow, new Codes(flow.sessionTokenExchangeCode(), codeIn(back(new Browser(), back))));
        assertThat(Forms.nodes(api().getRegistrationFlow(new GetRegistrationFlow(flow.id(), app()))))
                .contains("traits.email");
    }
}
