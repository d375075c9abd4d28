package dev.portcullis.domain.login;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.domain.configuration.BreachRules;
import dev.portcullis.domain.configuration.GuessableSettings;
import dev.portcullis.domain.configuration.LengthUnit;
import dev.portcullis.domain.configuration.PasswordSettings;
import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.domain.fixture.Accounts;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.store.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many passwords on one account. docs/security.md, B1, B2, B4, B5 and B6. */
class GuessingTest {
    private static final int FREE = 3;
    private static final long WRONG_CREDENTIALS = 4000006;
    private static final long GENERIC = 4000001;
    private static final String WRONG = "wrong password";

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final TestEngine engine = node();
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private IdentityId anns;

    @BeforeEach
    void somebody_is_known() {
        anns = new Journeys(engine.api).register(ann).identity().id();
    }

    /** One of several programs on one database. */
    private TestEngine node() {
        return node(new TestConfiguration(), work);
    }

    private static TestEngine node(TestConfiguration configuration, MemoryUnitOfWork work) {
        var guessing = new ThrottleSettings(true, FREE, Duration.ofMinutes(15), 100, false);
        var password =
                new PasswordSettings(8, LengthUnit.BYTES, BreachRules.OFF, true, GuessableSettings.ALLOWED, guessing);
        return TestEngine.start(configuration.password(password), work);
    }

    private long refused(String identifier, String password) {
        return refused(acts, identifier, password);
    }

    private static long refused(Acts acts, String identifier, String password) {
        return messages((LoginFlow) shown(() -> acts.signIn(acts.login(), identifier, password, APP)))
                .getFirst();
    }

    private void guessWrongly(String identifier, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refused(identifier, WRONG)).isEqualTo(WRONG_CREDENTIALS);
        }
    }

    private boolean signsIn() {
        return acts.signIn(acts.login(), ann, APP).status() == 200;
    }

    @Test
    @DisplayName("[B1] After many wrong ones even the right one has to wait")
    void after_many_wrong_ones_even_the_right_one_has_to_wait() {
        guessWrongly(ann.email(), FREE + 1);
        assertThat(refused(ann.email(), ann.password())).isEqualTo(GENERIC);
        engine.clock.forward(Duration.ofSeconds(1));
        assertThat(signsIn()).isTrue();
    }

    @Test
    @DisplayName("[B1] A try that is not checked, as nothing can be at the moment, counts on no side")
    void a_try_that_is_not_checked_counts_on_no_side() {
        guessWrongly(ann.email(), FREE);
        engine.hasher.setBusy(true);
        for (int i = 0; i < 2 * FREE; i++) {
            var flow = acts.login();
            assertThatExceptionOfType(HasherBusy.class).isThrownBy(() -> acts.signIn(flow, ann.email(), WRONG, APP));
        }
        engine.hasher.setBusy(false);
        assertThat(refused(ann.email(), WRONG)).isEqualTo(WRONG_CREDENTIALS);
        assertThat(refused(ann.email(), ann.password())).isEqualTo(GENERIC);
    }

    @Test
    @DisplayName("[B10] The right one after many wrong ones is an event, and after few it is none")
    void the_right_one_after_many_wrong_ones_is_an_event() {
        guessWrongly(ann.email(), FREE - 1);
        assertThat(signsIn()).isTrue();
        assertThat(engine.events).extracting(Event::name).doesNotContain("login.proven_after_failures");

        guessWrongly(ann.email(), FREE);
        assertThat(signsIn()).isTrue();
        assertThat(engine.events).extracting(Event::name).containsOnlyOnce("login.proven_after_failures");
    }

    @Test
    @DisplayName("[B7] Who has to wait is told so at once, whether there is such an account or not")
    void who_has_to_wait_is_told_at_once_with_an_account_or_without() {
        for (String identifier : List.of(ann.email(), "nobody@example.org")) {
            guessWrongly(identifier, FREE + 1);
            int checks = engine.hasher.checks();
            assertThat(refused(identifier, WRONG)).isEqualTo(GENERIC);
            assertThat(engine.hasher.checks()).as(identifier).isEqualTo(checks);
            engine.clock.forward(Duration.ofHours(2));
        }
    }

    @Test
    void who_has_to_wait_costs_no_check() {
        guessWrongly(ann.email(), FREE + 1);
        int checks = engine.hasher.checks();
        refused(ann.email(), ann.password());
        assertThat(engine.hasher.checks()).isEqualTo(checks);
    }

    @Test
    @DisplayName("[B1] Each further wrong one makes the wait twice as long")
    void each_further_wrong_one_makes_the_wait_twice_as_long() {
        guessWrongly(ann.email(), FREE + 1);
        for (int seconds : new int[] {1, 2, 4, 8}) {
            engine.clock.forward(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(refused(ann.email(), WRONG)).as("before %s s", seconds).isEqualTo(GENERIC);
            engine.clock.forward(Duration.ofMillis(1));
            assertThat(refused(ann.email(), WRONG)).as("after %s s", seconds).isEqualTo(WRONG_CREDENTIALS);
        }
    }

    @Test
    void waiting_is_told_on_the_flow_with_its_length() {
        guessWrongly(ann.email(), FREE + 1);
        var flow = (LoginFlow) shown(() -> acts.signIn(acts.login(), ann.email(), ann.password(), APP));
        assertThat(flow.ui().messages().getFirst().text()).contains("try again in 1 second.");
    }

    @Test
    @DisplayName("[B2] A good sign in makes all forgotten")
    void a_good_sign_in_makes_all_forgotten() {
        guessWrongly(ann.email(), FREE);
        assertThat(signsIn()).isTrue();
        guessWrongly(ann.email(), FREE);
        assertThat(signsIn()).isTrue();
    }

    @Test
    void so_does_one_that_leads_to_a_verification_instead() {
        makesAllForgotten(withAnn(verifiedOnly()));
    }

    @Test
    void so_does_one_that_the_flow_refuses_for_want_of_a_verification() {
        makesAllForgotten(withAnn(verifiedOnly().flags("legacy_require_verified_login_error")));
    }

    @Test
    void so_does_one_for_an_account_that_is_closed() {
        work.write(stores -> {
            var stored = stores.identities().find(anns).orElseThrow();
            return stores.identities().update(stored.withProfile(Accounts.inactive(stored.profile())));
        });
        makesAllForgotten(acts);
    }

    private static TestConfiguration verifiedOnly() {
        return new TestConfiguration().withVerification().afterLogin("require_verified_address");
    }

    private Acts withAnn(TestConfiguration configuration) {
        var elsewhere = node(configuration, new MemoryUnitOfWork()).api;
        new Journeys(elsewhere).register(ann);
        return new Acts(elsewhere);
    }

    private void makesAllForgotten(Acts where) {
        for (int i = 0; i < FREE; i++) {
            assertThat(refused(where, ann.email(), WRONG)).isEqualTo(WRONG_CREDENTIALS);
        }
        var refused = Acts.refused(() -> where.signIn(where.login(), ann, APP));
        assertThat(refused.error().flow().map(Acts::messages).orElse(List.of()))
                .doesNotContain(GENERIC, WRONG_CREDENTIALS);
        assertThat(refused(where, ann.email(), WRONG)).isEqualTo(WRONG_CREDENTIALS);
    }

    @Test
    @DisplayName("[B2] Neither a flow nor another spelling begins anew")
    void neither_a_flow_nor_another_spelling_begins_anew() {
        LoginFlow flow = acts.login();
        for (int i = 0; i < FREE + 1; i++) {
            shown(() -> acts.signIn(flow, " " + ann.email().toUpperCase(Locale.ROOT), WRONG, APP));
        }
        assertThat(refused(ann.email(), WRONG)).isEqualTo(GENERIC);
    }

    @Test
    @DisplayName("[B6] Nobody learns from it who has an account")
    void nobody_learns_from_it_who_has_an_account() {
        assertThat(told("nobody@example.org")).isEqualTo(told(ann.email()));
    }

    private List<String> told(String identifier) {
        var told = new ArrayList<String>();
        for (int i = 0; i < 4 * FREE; i++) {
            var flow = (LoginFlow) shown(() -> acts.signIn(acts.login(), identifier, WRONG, APP));
            told.add(flow.ui().messages() + " " + Acts.names(flow) + " " + flow.state());
            if (i % 3 == 2) {
                engine.clock.forward(Duration.ofSeconds(1));
            }
        }
        assertThat(told).anyMatch(text -> text.contains("try again in 1 second"));
        return told;
    }

    @Test
    void others_sign_in_as_before() {
        Person bob = Person.anyone();
        new Journeys(engine.api).register(bob);
        guessWrongly(ann.email(), FREE + 1);
        assertThat(acts.signIn(acts.login(), bob, APP).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[B4] Strangers do not keep the owner from proving the password anew")
    void strangers_do_not_keep_the_owner_from_proving_the_password_anew() {
        var app = Clients.app(acts.signIn(acts.login(), ann, APP).require().sessionToken());
        guessWrongly(ann.email(), FREE + 1);
        assertThat(refused(ann.email(), ann.password())).isEqualTo(GENERIC);
        assertThat(acts.signIn(acts.refresh(app), ann, app).status()).isEqualTo(200);
        assertThat(refused(ann.email(), ann.password()))
                .as("strangers go on waiting")
                .isEqualTo(GENERIC);
    }

    @Test
    void a_stolen_session_cannot_be_used_to_guess_without_end() {
        var app = Clients.app(acts.signIn(acts.login(), ann, APP).require().sessionToken());
        for (int i = 0; i < FREE + 1; i++) {
            shown(() -> acts.signIn(acts.refresh(app), ann.email(), WRONG, app));
        }
        var flow = (LoginFlow) shown(() -> acts.signIn(acts.refresh(app), ann.email(), ann.password(), app));
        assertThat(messages(flow)).containsExactly(GENERIC);
    }

    @Test
    @DisplayName("[B5] All programs on one database count together")
    void all_programs_on_one_database_count_together() {
        var others = new Acts(node().api);
        guessWrongly(ann.email(), FREE + 1);
        var flow = (LoginFlow) shown(() -> others.signIn(acts.login(), ann.email(), ann.password(), APP));
        assertThat(messages(flow)).containsExactly(GENERIC);
    }

    @Test
    @DisplayName("[B5] Of many at the same time no more than the limit are checked")
    void of_many_at_the_same_time_no_more_than_the_limit_are_checked() {
        int before = engine.hasher.checks();
        for (int round = 0; round < 4; round++) {
            Race.winners(IllegalStateException.class, i -> {
                shown(() -> acts.signIn(acts.login(), ann.email(), WRONG, APP));
                return true;
            });
        }
        assertThat(engine.hasher.checks() - before).isBetween(FREE + 1, 100);
        assertThat(refused(ann.email(), ann.password())).isEqualTo(GENERIC);
    }

    @Test
    void many_right_ones_at_the_same_time_are_all_let_in() {
        int signedIn = Race.winners(IllegalStateException.class, i -> signsIn());
        assertThat(signedIn).isEqualTo(Race.RUNNERS);
    }

    @Test
    @DisplayName("[I3] Events tell of wrong ones and of waiting")
    void events_tell_of_wrong_ones_and_of_waiting() {
        guessWrongly(ann.email(), FREE + 1);
        refused(ann.email(), ann.password());
        guessWrongly("nobody@example.org", 1);

        assertThat(engine.events)
                .filteredOn(event -> event.name().startsWith("login."))
                .extracting(Event::name)
                .containsExactly(
                        "login.failed",
                        "login.failed",
                        "login.failed",
                        "login.failed",
                        "login.throttled",
                        "login.failed");
        assertThat(engine.events)
                .last()
                .satisfies(event -> assertThat(event.identity()).isNull());
        assertThat(engine.events)
                .filteredOn(event -> event.name().equals("login.throttled"))
                .extracting(Event::identity)
                .containsExactly(anns);
    }
}
