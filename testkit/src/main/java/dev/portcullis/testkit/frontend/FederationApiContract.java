package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlowBody;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.federation.FederationApi} where no provider is configured. Source:
 * docs/contract/federation.md.
 */
public interface FederationApiContract extends FrontendApiUnderTest {

    @Test
    default void fe1_codes_that_belong_to_no_flow_are_traded_for_nothing() {
        Refusal.of(() -> trade("first", "second")).hasWithoutId(404);
    }

    @Test
    default void fe2_half_of_the_codes_is_traded_for_nothing() {
        Refusal.of(() -> trade("first", null)).hasWithoutId(400);
        Refusal.of(() -> trade(null, "second")).hasWithoutId(400);
    }

    private void trade(@Nullable String first, @Nullable String second) {
        api().exchangeSessionToken(new ExchangeSessionToken(first, second, Caller.nativeApp()));
    }

    @Test
    default void fe3_an_app_that_asks_for_a_code_to_trade_gets_one_with_its_login_flow() {
        assertThat(codeOfLogin(true)).isNotBlank();
        assertThat(codeOfLogin(false)).isNull();
    }

    private @Nullable String codeOfLogin(boolean wanted) {
        var start = CreateNativeLoginFlow.by(Caller.nativeApp());
        return api().createNativeLoginFlow(wanted ? start.trading() : start).sessionTokenExchangeCode();
    }

    @Test
    default void fe4_an_app_that_asks_for_a_code_to_trade_gets_one_with_its_registration_flow() {
        assertThat(codeOfRegistration(true)).isNotBlank();
        assertThat(codeOfRegistration(false)).isNull();
    }

    private @Nullable String codeOfRegistration(boolean wanted) {
        var start = CreateNativeRegistrationFlow.by(Caller.nativeApp());
        return api().createNativeRegistrationFlow(wanted ? start.trading() : start)
                .sessionTokenExchangeCode();
    }

    @Test
    default void fe5_the_code_of_an_unfinished_flow_is_traded_for_nothing() {
        String code = codeOfLogin(true);
        Refusal.of(() -> trade(code, "second")).hasWithoutId(404);
    }

    @Test
    default void fe6_browsers_are_offered_no_providers() {
        Refusal.of(() -> api().createFedcmFlow(new CreateFedcmFlow(new Browser().script())))
                .has(404);
    }

    @Test
    default void fe7_the_token_of_a_provider_that_nobody_configured_signs_in_to_nothing() {
        var browser = new Browser();
        var token = Forms.csrfToken(journeys().loginIn(browser));
        var body = UpdateFedcmFlowBody.of(new FedcmFlow(token, List.of()), "token");
        var request = new UpdateFedcmFlow(body.toSubmission(), browser.script());
        // Over HTTP the guard against forged requests speaks before anybody looks for the operation.
        Refusal.of(() -> api().updateFedcmFlow(request)).hasOneOf(403, 404);
    }
}
