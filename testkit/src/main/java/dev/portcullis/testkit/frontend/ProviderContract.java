package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.federation.Lie;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.login.LoginApi} and {@link dev.portcullis.ports.registration.RegistrationApi} where people
 * sign in with others. Source: docs/contract/federation.md.
 */
public interface ProviderContract extends OthersUnderTest {

    private FakeProvider provider() {
        return fakes().provider();
    }

    private URI leave(Browser browser, RegistrationFlow flow, JsonObject body) {
        var request = new UpdateRegistrationFlow(flow.id(), Submission.of(body), browser.page());
        return OthersUnderTest.led(browser.keep(api().updateRegistrationFlowWithHttpInfo(request)));
    }

    /** The login that a page is led to, as it says why. */
    private LoginFlow shownAgain(Browser browser, @Nullable URI location) {
        assertThat(location).asString().startsWith(server().loginPage() + "?");
        return journeys().loginFlow(browser, Forms.flowIn(location));
    }

    /** Nobody is signed in by what the provider says falsely, and the form says so. */
    private void expectDistrust(Lie lie) {
        var browser = new Browser();
        provider().lies(lie);
        try {
            var flow = shownAgain(browser, signIn(browser, FakeAccount.anyone()));
            assertThat(Forms.messages(flow)).containsExactly(Texts.REFUSED);
        } finally {
            provider().lies();
        }
        journeys().nobody(browser.script());
    }

    @Test
    default void fp1_signing_in_and_up_offer_the_provider() {
        assertThat(Forms.nodes(journeys().loginIn(new Browser()))).contains("provider");
        assertThat(Forms.nodes(journeys().registrationIn(new Browser()))).contains("provider");
    }

    @Test
    default void fp2_a_page_that_chooses_a_provider_is_led_there() {
        var browser = new Browser();
        URI away = leave(browser, journeys().loginIn(browser));
        assertThat(away.toString()).startsWith(provider().issuer() + "/authorize?");
        assertThat(visit(away, FakeAccount.anyone())).isNotNull();
    }

    @Test
    default void fp3_a_script_that_chooses_a_provider_is_told_where_to_go() {
        var script = newBrowser();
        var flow = script.login();
        var refusal = Refusal.of(() -> script.signIn(flow, choice()));
        refusal.has(422, ErrorId.BROWSER_LOCATION_CHANGE_REQUIRED);
        assertThat(refusal.redirect()).startsWith(provider().issuer() + "/authorize?");
    }

    @Test
    default void fp4_a_provider_that_nobody_configured_is_not_found() {
        var script = newBrowser();
        var flow = script.login();
        Refusal.of(() -> script.signIn(flow, choice().with("provider", Json.of("unheard-of"))))
                .has(404);
    }

    @Test
    default void fp5_whoever_comes_back_from_a_registration_is_signed_up_and_in() {
        var browser = new Browser();
        var account = FakeAccount.anyone();
        URI away = leave(browser, journeys().registrationIn(browser), choice());
        assertThat(back(browser, visit(away, account))).isEqualTo(server().defaultReturn());
        assertThat(who(browser).trait("email")).isEqualTo(account.claims().text("email"));
        assertThat(new Client.Script(api(), browser).proofs()).containsExactly("oidc");
    }

    @Test
    default void fp6_a_login_of_somebody_unknown_signs_them_up() {
        var browser = new Browser();
        var account = FakeAccount.anyone();
        assertThat(signIn(browser, account)).isEqualTo(server().defaultReturn());
        assertThat(who(browser).trait("email")).isEqualTo(account.claims().text("email"));
    }

    @Test
    default void fp7_somebody_known_is_the_same_person_each_time() {
        var account = FakeAccount.anyone();
        var first = new Browser();
        signIn(first, account);
        var second = new Browser();
        signIn(second, account);
        var third = new Browser();
        back(third, visit(leave(third, journeys().registrationIn(third), choice()), account));
        assertThat(who(second).id()).isEqualTo(who(first).id());
        assertThat(who(third).id()).isEqualTo(who(first).id());
    }

    @Test
    default void fp8_people_are_known_by_their_account_and_not_by_what_it_is_called() {
        var account = FakeAccount.anyone();
        var first = new Browser();
        signIn(first, account);
        var renamed = account.with("email", Json.of(Person.anyone().email()));
        var second = new Browser();
        signIn(second, renamed);
        assertThat(who(second).id()).isEqualTo(who(first).id());
    }

    @Test
    default void fp9_coming_back_in_another_browser_signs_nobody_in() {
        var left = new Browser();
        URI away = leave(left, journeys().loginIn(left));
        var other = new Browser();
        journeys().loginIn(other);
        assertThat(back(other, visit(away, FakeAccount.anyone()))).asString().startsWith(server().errorPage() + "?id=");
        journeys().nobody(other.script());
    }

    @Test
    default void fp10_a_way_back_counts_once() {
        var browser = new Browser();
        URI away = leave(browser, journeys().loginIn(browser));
        back(browser, refuse(away));
        assertThat(back(browser, visit(away, FakeAccount.anyone())))
                .asString()
                .startsWith(server().errorPage() + "?id=");
        journeys().nobody(browser.script());
    }

    @Test
    default void fp11_a_state_that_was_not_given_signs_nobody_in() {
        var browser = new Browser();
        provider().lies(Lie.STATE);
        try {
            assertThat(signIn(browser, FakeAccount.anyone())).asString().startsWith(server().errorPage() + "?id=");
        } finally {
            provider().lies();
        }
        journeys().nobody(browser.script());
    }

    @Test
    default void fp12_whoever_does_not_agree_is_led_back_to_the_form_which_says_so() {
        var browser = new Browser();
        URI away = leave(browser, journeys().loginIn(browser));
        var flow = shownAgain(browser, back(browser, refuse(away)));
        assertThat(Forms.messages(flow)).containsExactly(Texts.REFUSED);
        journeys().nobody(browser.script());
    }

    @Test
    default void fp13_a_token_that_the_provider_did_not_sign_signs_nobody_in() {
        expectDistrust(Lie.SIGNATURE);
    }

    @Test
    default void fp14_a_token_that_nobody_signed_signs_nobody_in() {
        expectDistrust(Lie.UNSIGNED);
    }

    @Test
    default void fp15_a_token_of_another_issuer_signs_nobody_in() {
        expectDistrust(Lie.ISSUER);
    }

    @Test
    default void fp16_a_token_for_another_client_signs_nobody_in() {
        expectDistrust(Lie.AUDIENCE);
    }

    @Test
    default void fp17_a_token_that_is_over_signs_nobody_in() {
        expectDistrust(Lie.OVER);
    }

    @Test
    default void fp18_what_the_provider_does_not_tell_is_asked_for() {
        var browser = new Browser();
        var account = FakeAccount.anyone().without("email").without("email_verified");
        URI asked = signIn(browser, account);
        assertThat(asked).asString().startsWith(server().registrationPage() + "?");
        var flow = api().getRegistrationFlow(new GetRegistrationFlow(Forms.flowIn(asked), browser.script()));
        assertThat(Forms.nodes(flow)).contains("traits.email", "provider");
        var person = Person.anyone();
        URI away = leave(browser, flow, choice().with("traits", person.traits()));
        back(browser, visit(away, account));
        assertThat(who(browser).trait("email")).contains(person.email());
    }

    @Test
    default void fp19_an_address_is_verified_if_the_provider_says_so_and_not_else() {
        var verified = new Browser();
        signIn(verified, FakeAccount.anyone());
        assertThat(who(verified).verifiableAddresses())
                .singleElement()
                .satisfies(address -> assertThat(address.verified()).isTrue());
        var not = new Browser();
        signIn(not, FakeAccount.anyone().without("email_verified"));
        assertThat(who(not).verifiableAddresses())
                .singleElement()
                .satisfies(address -> assertThat(address.verified()).isFalse());
    }
}
