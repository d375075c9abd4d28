package dev.portcullis.domain.lookupsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.store.Race;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lookup secret beside a password. Contract: docs/contract/lookup-secrets.md, "As a second factor". */
class LookupSecretLoginTest {
    /** Ann, who has lookup secrets. */
    private static final class Ann {
        final TestEngine engine;
        final Acts acts;
        final SecondStep step;
        final Person person = Person.anyone();
        final Caller owner;
        final List<String> secrets;

        Ann(TestConfiguration configuration) {
            engine = TestEngine.start(configuration
                    .methods("password", "profile", "lookup_secret")
                    .guessing(20, 100));
            acts = new Acts(engine.api);
            step = new SecondStep(engine);
            owner = Clients.app(new Journeys(engine.api).token(person));
            secrets = step.makeLookupSecrets(owner);
        }

        Caller signedIn() {
            return Clients.app(
                    acts.signIn(acts.login(), person, Acts.APP).require().sessionToken());
        }

        List<Long> told(String typed) {
            return Acts.messages(Acts.shown(() -> step.enterLookupSecret(typed, signedIn())));
        }

        AssuranceLevel levelBy(String typed) {
            return step.enterLookupSecret(typed, signedIn()).require().session().authenticatorAssuranceLevel();
        }
    }

    private final Ann ann = new Ann(new TestConfiguration());

    @Test
    @DisplayName("[C8] A lookup secret lifts one session and is used then")
    void a_secret_lifts_one_session_and_is_used_then() {
        assertThat(ann.levelBy(ann.secrets.get(3))).isEqualTo(AssuranceLevel.AAL2);

        assertThat(ann.told(ann.secrets.get(3))).containsExactly(4000012L);
        var shown = ann.acts
                .change(ann.acts.settings(ann.owner), "", "lookup_secret_reveal", Json.of(true), ann.owner)
                .require();
        assertThat(SecondStep.lookupSecrets(shown))
                .containsOnlyOnce("used")
                .element(3)
                .isEqualTo("used");
    }

    @Test
    void what_is_wrong_is_told_for_the_form_and_what_is_missing_at_the_input() {
        String secret = ann.secrets.getFirst();
        for (String wrong : List.of("wrong123", secret.substring(1), " " + secret, secret.toUpperCase(Locale.ROOT))) {
            assertThat(ann.told(wrong)).as(wrong).containsExactly(4000016L);
        }
        assertThat(Acts.messagesAt(Acts.shown(() -> ann.step.enterLookupSecret("", ann.signedIn())), "lookup_secret"))
                .containsExactly(4000002L);
    }

    @Test
    void secrets_of_somebody_else_do_not_count() {
        Caller bob = Clients.app(new Journeys(ann.engine.api).token(Person.anyone()));
        ann.step.makeLookupSecrets(bob);

        assertThat(Acts.messages(Acts.shown(() -> ann.step.enter(
                        ann.step.login(bob, true), "lookup_secret", "lookup_secret", ann.secrets.getFirst(), bob))))
                .containsExactly(4000016L);
    }

    @Test
    void once_they_are_given_up_there_are_none() {
        var flow = ann.step.login(ann.signedIn());
        assertThat(Acts.names(flow)).containsExactly("csrf_token", "lookup_secret", "method");
        ann.acts.change(ann.acts.settings(ann.owner), "", "lookup_secret_disable", Json.of(true), ann.owner);

        assertThat(ann.told(ann.secrets.getFirst())).containsExactly(4000014L);
    }

    @Test
    @DisplayName("[C2] [C8] Of fifty who enter one lookup secret at once one gets in")
    void of_fifty_who_enter_one_secret_at_once_one_gets_in() {
        var apps = new ArrayList<>(Collections.nCopies(Race.RUNNERS, ann.owner));
        apps.replaceAll(ignored -> ann.signedIn());

        int winners = Race.winners(
                FrontendException.class,
                number -> ann.step
                                .enterLookupSecret(ann.secrets.get(5), apps.get(number))
                                .status()
                        == 200);

        assertThat(winners).isEqualTo(1);
    }

    @Test
    @DisplayName("[B1] Wrong lookup secrets are counted for the account over all its sessions")
    void wrong_secrets_are_counted_over_all_sessions() {
        for (int i = 0; i <= 20; i++) {
            ann.told("wrong123");
        }
        assertThat(ann.told(ann.secrets.getFirst())).containsExactly(4000001L);
    }

    @Test
    @DisplayName("[C8] Under strict the long ones count however they are typed")
    void under_strict_the_long_ones_count_however_they_are_typed() {
        var bob = new Ann(new TestConfiguration().rules(Rule.LOOKUP_SECRETS_SHOWN_ONCE));

        assertThat(bob.levelBy(bob.secrets.get(0))).isEqualTo(AssuranceLevel.AAL2);
        assertThat(bob.levelBy(bob.secrets.get(1).replace('-', ' ').toUpperCase(Locale.ROOT)))
                .isEqualTo(AssuranceLevel.AAL2);
        assertThat(bob.told(bob.secrets.get(0))).containsExactly(4000012L);
    }
}
