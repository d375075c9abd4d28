package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.settings.SettingsApi} and {@link dev.portcullis.ports.login.LoginApi} about
 * lookup secrets. Source: docs/contract/lookup-secrets.md.
 */
public interface LookupSecretContract extends FactorsUnderTest {

    private JsonObject enter(String secret) {
        return JsonObject.of("method", Json.of("lookup_secret"), "lookup_secret", Json.of(secret));
    }

    @Test
    default void ls1_who_has_no_lookup_secrets_is_offered_to_make_some() {
        assertThat(Forms.nodes(app(Person.anyone()).settings()))
                .contains("lookup_secret_regenerate")
                .doesNotContain("lookup_secret_reveal", "lookup_secret_disable", "lookup_secret_codes");
    }

    @Test
    default void ls2_twelve_lookup_secrets_are_shown_and_asked_to_be_confirmed() {
        var app = app(Person.anyone());
        var made = app.change(app.settings(), press("lookup_secret_regenerate"));
        assertThat(Forms.lookupSecrets(made)).hasSize(12).doesNotHaveDuplicates();
        assertThat(Forms.nodes(made)).contains("lookup_secret_confirm");
    }

    @Test
    default void ls3_lookup_secrets_that_were_not_confirmed_are_none() {
        var app = app(Person.anyone());
        var made = app.change(app.settings(), press("lookup_secret_regenerate"));
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL1);
        var flow = app.secondFactor();
        String secret = Forms.lookupSecrets(made).getFirst();
        Refusal.of(() -> app.signIn(flow, enter(secret))).flowSaying(Texts.NO_LOOKUP_SECRETS);
    }

    @Test
    default void ls4_confirming_lookup_secrets_keeps_them_and_lifts_the_session() {
        var app = app(Person.anyone());
        var flow = app.settings();
        app.change(flow, press("lookup_secret_regenerate"));
        var kept = app.change(flow, press("lookup_secret_confirm"));
        assertThat(Forms.messages(kept)).containsExactly(Texts.SAVED);
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(Forms.nodes(app.settings())).contains("lookup_secret_disable");
    }

    @Test
    default void ls5_confirming_what_was_never_made_is_refused() {
        var app = app(Person.anyone());
        var flow = app.settings();
        Refusal.of(() -> app.change(flow, press("lookup_secret_confirm"))).flowSaying(Texts.REFUSED);
    }

    @Test
    default void ls6_a_lookup_secret_lifts_the_session_that_asked() {
        var person = Person.anyone();
        List<String> secrets = makeLookupSecrets(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        var done = app.signIn(flow, enter(secrets.getLast()));
        assertThat(app.whoami().id()).isEqualTo(done.session().id());
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(app.proofs()).containsExactly("password", "lookup_secret");
    }

    @Test
    default void ls7_a_lookup_secret_counts_once() {
        var person = Person.anyone();
        List<String> secrets = makeLookupSecrets(app(person));
        var first = again(person);
        first.signIn(first.secondFactor(), enter(secrets.getFirst()));
        var second = again(person);
        var flow = second.secondFactor();
        Refusal.of(() -> second.signIn(flow, enter(secrets.getFirst()))).flowSaying(Texts.LOOKUP_SECRET_USED);
        Refusal.of(second::whoami).has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void ls8_a_wrong_lookup_secret_lifts_nothing() {
        var person = Person.anyone();
        makeLookupSecrets(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        Refusal.of(() -> app.signIn(flow, enter("nothing"))).flowSaying(Texts.WRONG_LOOKUP_SECRET);
        Refusal.of(app::whoami).has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void ls9_a_missing_lookup_secret_is_told_at_its_node() {
        var person = Person.anyone();
        makeLookupSecrets(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        var shown = Refusal.of(() -> app.signIn(flow, enter(""))).flow();
        assertThat(Forms.messagesAt(shown, "lookup_secret")).containsExactly(Texts.MISSING);
    }

    @Test
    default void ls10_an_account_without_lookup_secrets_is_told_so() {
        var app = app(Person.anyone());
        var flow = app.secondFactor();
        assertThat(Forms.nodes(flow)).doesNotContain("lookup_secret");
        Refusal.of(() -> app.signIn(flow, enter("nothing"))).flowSaying(Texts.NO_LOOKUP_SECRETS);
    }

    @Test
    default void ls11_the_lookup_secret_of_somebody_else_lifts_nothing() {
        List<String> foreign = makeLookupSecrets(app(Person.anyone()));
        var person = Person.anyone();
        makeLookupSecrets(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        Refusal.of(() -> app.signIn(flow, enter(foreign.getFirst()))).flowSaying(Texts.WRONG_LOOKUP_SECRET);
    }

    @Test
    default void ls12_lookup_secrets_that_are_made_anew_take_the_place_of_those_before() {
        var person = Person.anyone();
        var home = app(person);
        List<String> before = makeLookupSecrets(home);
        var flow = home.settings();
        home.change(flow, press("lookup_secret_reveal"));
        home.change(flow, press("lookup_secret_regenerate"));
        home.change(flow, press("lookup_secret_confirm"));
        var app = again(person);
        var asked = app.secondFactor();
        Refusal.of(() -> app.signIn(asked, enter(before.getFirst()))).flowSaying(Texts.WRONG_LOOKUP_SECRET);
    }

    @Test
    default void ls13_lookup_secrets_that_were_given_up_lift_nothing() {
        var person = Person.anyone();
        var home = app(person);
        List<String> secrets = makeLookupSecrets(home);
        home.change(home.settings(), press("lookup_secret_disable"));
        var app = again(person);
        var flow = app.secondFactor();
        Refusal.of(() -> app.signIn(flow, enter(secrets.getFirst()))).flowSaying(Texts.NO_LOOKUP_SECRETS);
    }

    @Test
    default void ls14_lookup_secrets_are_shown_again_and_used_ones_as_used() {
        var person = Person.anyone();
        var home = app(person);
        List<String> secrets = makeLookupSecrets(home);
        var app = again(person);
        app.signIn(app.secondFactor(), enter(secrets.getFirst()));
        var shown = home.change(home.settings(), press("lookup_secret_reveal"));
        assertThat(Forms.lookupSecrets(shown))
                .hasSize(secrets.size())
                .doesNotContain(secrets.getFirst())
                .containsAll(secrets.subList(1, secrets.size()));
    }
}
