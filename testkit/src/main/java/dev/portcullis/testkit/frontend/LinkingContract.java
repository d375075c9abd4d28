package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.federation.FakeAccount;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.settings.SettingsApi} and {@link dev.portcullis.ports.login.LoginApi} about accounts at
 * providers that are connected to an account here. Source: docs/contract/federation.md, "Connecting to an account" and "Linking and
 * unlinking".
 */
public interface LinkingContract extends OthersUnderTest {

    private Identity identity(Client client) {
        return Journeys.identity(client.whoami());
    }

    private static JsonObject button(String name) {
        return JsonObject.of(name, Json.of(PROVIDER));
    }

    /** A page links an account at the provider. @return where it is led in the end */
    private @Nullable URI link(Client.Script script, FakeAccount account) {
        var flow = script.settings();
        var body = button("link").with("csrf_token", Json.of(Forms.csrfToken(flow)));
        var browser = script.browser();
        var request = new UpdateSettingsFlow(flow.id(), Submission.of(body), browser.page());
        URI away = OthersUnderTest.led(browser.keep(api().updateSettingsFlowWithHttpInfo(request)));
        return back(browser, visit(away, account));
    }

    /** The settings that a page is led to. */
    private SettingsFlow shown(Client.Script script, @Nullable URI location) {
        assertThat(location).asString().startsWith(server().settingsPage() + "?");
        return api().getSettingsFlow(new GetSettingsFlow(Forms.flowIn(location), script.caller()));
    }

    private Client.Script signedInByProvider(FakeAccount account) {
        var browser = new Browser();
        signIn(browser, account);
        return new Client.Script(api(), browser);
    }

    /** Somebody comes from the provider with the address of somebody known. @return the login that asks to prove it */
    private LoginFlow askedToProve(Client.Script script, FakeAccount account) {
        URI location = signIn(script.browser(), account);
        assertThat(location).asString().startsWith(server().loginPage() + "?");
        return journeys().loginFlow(script.browser(), Forms.flowIn(location));
    }

    @Test
    default void fl1_settings_offer_to_link_the_provider() {
        assertThat(Forms.nodes(browserOf(Person.anyone()).settings()))
                .contains("link")
                .doesNotContain("unlink");
    }

    @Test
    default void fl2_a_linked_account_signs_its_owner_in() {
        var account = FakeAccount.anyone();
        var home = browserOf(Person.anyone());
        assertThat(Forms.messages(shown(home, link(home, account)))).containsExactly(Texts.SAVED);
        assertThat(identity(signedInByProvider(account)).id())
                .isEqualTo(identity(home).id());
    }

    @Test
    default void fl3_a_link_is_a_proof_of_the_session() {
        var home = browserOf(Person.anyone());
        link(home, FakeAccount.anyone());
        assertThat(home.proofs()).containsExactly("password", "oidc");
    }

    @Test
    default void fl4_an_account_of_somebody_else_is_not_linked() {
        var account = FakeAccount.anyone();
        var owner = signedInByProvider(account);
        var home = browserOf(Person.anyone());
        assertThat(Forms.messages(shown(home, link(home, account)))).containsExactly(Texts.TAKEN);
        assertThat(identity(signedInByProvider(account)).id())
                .isEqualTo(identity(owner).id());
    }

    @Test
    default void fl5_an_unlinked_account_signs_its_owner_in_no_more() {
        var account = FakeAccount.anyone();
        var home = browserOf(Person.anyone());
        link(home, account);
        home.change(home.settings(), button("unlink"));
        assertThat(Forms.nodes(home.settings())).contains("link").doesNotContain("unlink");
        assertThat(identity(signedInByProvider(account)).id())
                .isNotEqualTo(identity(home).id());
    }

    @Test
    default void fl6_the_last_way_in_is_not_unlinked() {
        var account = FakeAccount.anyone();
        var home = signedInByProvider(account);
        var flow = home.settings();
        assertThat(Forms.nodes(flow)).doesNotContain("unlink");
        Refusal.of(() -> home.change(flow, button("unlink"))).flowSaying(Texts.REFUSED);
        assertThat(identity(signedInByProvider(account)).id())
                .isEqualTo(identity(home).id());
    }

    @Test
    default void fl7_an_address_that_somebody_has_asks_to_prove_that_account() {
        var person = known();
        var script = newBrowser();
        var flow = askedToProve(script, FakeAccount.withVerified(person.email()));
        assertThat(Forms.messages(flow)).contains(Texts.PROVE_ACCOUNT);
        assertThat(Forms.nodes(flow)).contains("identifier", "password").doesNotContain("provider");
        journeys().nobody(script.caller());
    }

    @Test
    default void fl8_whoever_proves_the_account_connects_it() {
        var person = known();
        var account = FakeAccount.withVerified(person.email());
        var script = newBrowser();
        var flow = askedToProve(script, account);
        script.signIn(flow, password(person));
        assertThat(identity(signedInByProvider(account)).id())
                .isEqualTo(identity(script).id());
    }

    @Test
    default void fl9_another_account_than_the_one_that_was_named_connects_nothing() {
        var person = known();
        var another = known();
        var account = FakeAccount.withVerified(person.email());
        var script = newBrowser();
        var flow = askedToProve(script, account);
        Refusal.of(() -> script.signIn(flow, password(another))).flowSaying(Texts.ANOTHER_ACCOUNT);
        assertThat(Forms.messages(askedToProve(newBrowser(), account))).contains(Texts.PROVE_ACCOUNT);
    }
}
