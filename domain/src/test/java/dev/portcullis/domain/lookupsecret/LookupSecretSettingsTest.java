package dev.portcullis.domain.lookupsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Making, keeping, seeing and giving up lookup secrets. Contract: docs/contract/lookup-secrets.md, "In settings". */
class LookupSecretSettingsTest {
    private static TestConfiguration configuration() {
        return new TestConfiguration().methods("password", "profile", "lookup_secret");
    }

    /** Somebody at their settings. */
    private static final class Owner {
        final SeenByStores stores = new SeenByStores();
        final TestEngine engine;
        final Acts acts;
        final Caller app;

        Owner(TestConfiguration configuration) {
            engine = TestEngine.start(configuration, stores);
            acts = new Acts(engine.api);
            app = Clients.app(new Journeys(engine.api).token(Person.anyone()));
        }

        SettingsFlow press(SettingsFlow flow, String button) {
            return acts.change(flow, "lookup_secret", button, Json.of(true), app)
                    .require();
        }

        SettingsFlow press(String button) {
            return press(acts.settings(app), button);
        }

        /** The secrets that were made and kept. */
        List<String> enrol() {
            SettingsFlow flow = acts.settings(app);
            List<String> made = secretsIn(press(flow, "lookup_secret_regenerate"));
            press(flow, "lookup_secret_confirm");
            return made;
        }

        AssuranceLevel level() {
            return engine.api.toSession(new ToSession(app)).authenticatorAssuranceLevel();
        }
    }

    private static List<String> secretsIn(Flow flow) {
        var text = ((Text) Acts.node(flow, "lookup_secret_codes").attributes()).text();
        return ((JsonArray) text.context().get("secrets").orElseThrow())
                .items().stream()
                        .map(one -> ((JsonObject) one)
                                .object("context")
                                .text("secret")
                                .orElse("used"))
                        .toList();
    }

    @Test
    void twelve_secrets_are_made_shown_and_kept_once_their_owner_says_so() {
        var ann = new Owner(configuration());
        SettingsFlow flow = ann.acts.settings(ann.app);

        SettingsFlow made = ann.press(flow, "lookup_secret_regenerate");
        assertThat(secretsIn(made)).hasSize(12).doesNotHaveDuplicates().allMatch(one -> one.matches("[a-z2-7]{8}"));
        assertThat(made.state()).isEqualTo(FlowState.SHOW_FORM);
        assertThat(made.transientPayload()).isEqualTo(JsonObject.EMPTY);
        assertThat(ann.level()).isEqualTo(AssuranceLevel.AAL1);

        SettingsFlow kept = ann.press(flow, "lookup_secret_confirm");
        assertThat(kept.state()).isEqualTo(FlowState.SUCCESS);
        assertThat(Acts.names(kept))
                .contains("lookup_secret_reveal", "lookup_secret_disable")
                .doesNotContain("lookup_secret_codes");
        assertThat(ann.level()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    void they_are_shown_again_in_the_order_of_the_contract() {
        var ann = new Owner(configuration());
        List<String> made = ann.enrol();

        SettingsFlow shown = ann.press("lookup_secret_reveal");

        assertThat(secretsIn(shown)).isEqualTo(made);
        assertThat(Acts.names(shown))
                .endsWith("lookup_secret_codes", "lookup_secret_disable", "lookup_secret_regenerate");
        assertThat(secretsIn(ann.engine.api.getSettingsFlow(new GetSettingsFlow(shown.id(), ann.app))))
                .isEqualTo(made);
    }

    @Test
    void those_of_before_stay_until_the_new_ones_are_kept() {
        var ann = new Owner(configuration());
        List<String> before = ann.enrol();

        List<String> made = secretsIn(ann.press("lookup_secret_regenerate"));

        assertThat(made).doesNotContainAnyElementsOf(before);
        assertThat(secretsIn(ann.press("lookup_secret_reveal"))).isEqualTo(before);
    }

    @Test
    void what_was_kept_is_not_kept_again_by_the_same_flow() {
        var ann = new Owner(configuration());
        SettingsFlow flow = ann.acts.settings(ann.app);
        ann.press(flow, "lookup_secret_regenerate");
        ann.press(flow, "lookup_secret_confirm");

        assertThat(Acts.messages(Acts.shown(() -> ann.press(flow, "lookup_secret_confirm"))))
                .containsExactly(4000001L);
    }

    @Test
    void what_was_never_made_is_neither_kept_nor_shown() {
        var ann = new Owner(configuration());
        for (String button : List.of("lookup_secret_confirm", "lookup_secret_reveal")) {
            assertThat(Acts.messages(Acts.shown(() -> ann.press(button)))).containsExactly(4000001L);
        }
        assertThat(ann.press("lookup_secret_disable").state()).isEqualTo(FlowState.SUCCESS);
    }

    @Test
    void the_name_of_the_method_alone_says_nothing() {
        var ann = new Owner(configuration());
        var shown = Acts.shown(() -> ann.acts.change(
                ann.acts.settings(ann.app), "lookup_secret", "lookup_secret_reveal", Json.of(false), ann.app));

        assertThat(Acts.messages(shown)).containsExactly(4010004L);
    }

    @Test
    void giving_them_up_leaves_the_session_as_it_is() {
        var ann = new Owner(configuration());
        ann.enrol();

        assertThat(Acts.names(ann.press("lookup_secret_disable"))).contains("lookup_secret_regenerate");
        assertThat(ann.level()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    @DisplayName("[E9] Lookup secrets are made and shown after a fresh sign-in alone")
    void a_stale_session_is_asked_to_sign_in_again() {
        var ann = new Owner(configuration());
        SettingsFlow flow = ann.acts.settings(ann.app);
        ann.engine.clock.forward(Duration.ofMinutes(15));

        assertThat(Acts.refused(() -> ann.press(flow, "lookup_secret_regenerate"))
                        .error()
                        .id())
                .contains(ErrorId.SESSION_REFRESH_REQUIRED);
    }

    @Test
    @DisplayName("[C5] No lookup secret rests anywhere in clear")
    void no_secret_rests_anywhere_in_clear() {
        var ann = new Owner(configuration());
        List<String> made = ann.enrol();
        ann.press("lookup_secret_reveal");

        for (String secret : made) {
            assertThat(ann.stores.texts()).noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    @DisplayName("[C8] Under strict lookup secrets have 80 bits, are shown once and kept as hashes alone")
    void under_strict_they_are_long_shown_once_and_kept_as_hashes() {
        var ann = new Owner(configuration().rules(Rule.LOOKUP_SECRETS_SHOWN_ONCE));
        List<String> made = ann.enrol();

        assertThat(made).hasSize(12).allMatch(one -> one.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(Acts.names(ann.acts.settings(ann.app)))
                .contains("lookup_secret_regenerate", "lookup_secret_disable")
                .doesNotContain("lookup_secret_reveal");
        assertThat(Acts.messages(Acts.shown(() -> ann.press("lookup_secret_reveal"))))
                .containsExactly(4000001L);
        assertThat(ann.stores.texts()).noneMatch(made::contains);
    }
}
