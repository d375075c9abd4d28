package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlowBody;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.federation.Lie;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.federation.FederationApi} where browsers ask the provider in a dialogue of their own.
 * Source: docs/contract/federation.md, "The browser's own dialogue".
 */
public interface FedcmContract extends OthersUnderTest {

    private FedcmFlow begin(Browser browser) {
        return browser.keep(api().createFedcmFlowWithHttpInfo(new CreateFedcmFlow(browser.script())))
                .require();
    }

    /** What the browser got from the provider, asked as the server said. */
    private String token(FedcmFlow asked, FakeAccount account) {
        return fakes().provider().idToken(account, asked.providers().getFirst().nonce());
    }

    private Answer<SuccessfulNativeLogin> hand(Browser browser, FedcmFlow asked, String token, Caller caller) {
        var submission = UpdateFedcmFlowBody.of(asked, token).toSubmission();
        return browser.keep(api().updateFedcmFlowWithHttpInfo(new UpdateFedcmFlow(submission, caller)));
    }

    private Browser signedInAs(FakeAccount account) {
        var browser = new Browser();
        var asked = begin(browser);
        hand(browser, asked, token(asked, account), browser.script());
        return browser;
    }

    private String forged(FedcmFlow asked) {
        fakes().provider().lies(Lie.SIGNATURE);
        try {
            return token(asked, FakeAccount.anyone());
        } finally {
            fakes().provider().lies();
        }
    }

    @Test
    default void fc1_a_browser_is_told_how_to_ask_the_provider() {
        var asked = begin(new Browser());
        assertThat(asked.csrfToken()).isNotBlank();
        assertThat(asked.providers()).singleElement().satisfies(provider -> {
            assertThat(provider.configUrl()).startsWith(fakes().provider().issuer());
            assertThat(provider.clientId()).isEqualTo(FakeProvider.CLIENT_ID);
            assertThat(provider.nonce()).isNotBlank();
        });
    }

    @Test
    default void fc2_a_token_that_a_browser_hands_over_signs_a_newcomer_up_and_in() {
        var account = FakeAccount.anyone();
        assertThat(who(signedInAs(account)).trait("email"))
                .isEqualTo(account.claims().text("email"));
    }

    @Test
    default void fc3_a_token_of_somebody_known_signs_the_same_person_in() {
        var account = FakeAccount.anyone();
        assertThat(who(signedInAs(account)).id())
                .isEqualTo(who(signedInAs(account)).id());
    }

    @Test
    default void fc4_a_token_is_taken_with_the_token_of_the_form_alone() {
        var browser = new Browser();
        var asked = begin(browser);
        var body = JsonObject.of("token", Json.of(token(asked, FakeAccount.anyone())));
        var request = new UpdateFedcmFlow(Submission.of(body), browser.script());
        Refusal.of(() -> api().updateFedcmFlow(request)).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void fc5_what_a_provider_was_asked_with_counts_once() {
        var browser = new Browser();
        var asked = begin(browser);
        String forged = forged(asked);
        Refusal.of(() -> hand(browser, asked, forged, browser.script()));
        String good = token(asked, FakeAccount.anyone());
        Refusal.of(() -> hand(browser, asked, good, browser.script())).has(400);
        journeys().nobody(browser.script());
    }

    @Test
    default void fc6_a_token_that_another_browser_asked_for_signs_nobody_in() {
        String token = token(begin(new Browser()), FakeAccount.anyone());
        var browser = new Browser();
        var asked = begin(browser);
        Refusal.of(() -> hand(browser, asked, token, browser.script())).has(403);
        journeys().nobody(browser.script());
    }

    @Test
    default void fc7_a_token_that_the_provider_did_not_sign_is_told_so() {
        var browser = new Browser();
        var asked = begin(browser);
        String forged = forged(asked);
        Refusal.of(() -> hand(browser, asked, forged, browser.script())).flowSaying(Texts.REFUSED);
        journeys().nobody(browser.script());
    }

    @Test
    default void fc8_a_page_that_hands_a_token_over_is_led_on() {
        var browser = new Browser();
        var asked = begin(browser);
        var led = hand(browser, asked, token(asked, FakeAccount.anyone()), browser.page());
        assertThat(led.location()).isEqualTo(server().defaultReturn());
    }
}
