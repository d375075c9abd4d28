package dev.portcullis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A tenant is an engine with stores of its own; several may live in one process, even with the same secrets. docs/security.md,
 * H7.
 */
class TenantsTest {
    private static final int TURNS = 40;
    private static final int WRONG_ONES = 40;
    private static final int FLOW_NOT_FOUND = 404;

    private final Tenant one = new Tenant();
    private final Tenant other = new Tenant();
    private final Person ann = Person.anyone();

    private static final class Tenant {
        private final TestEngine engine = TestEngine.start(new TestConfiguration()
                .schema(Letters.SCHEMA)
                .codeSignsIn()
                .withRecovery()
                .guessing(3, 100));
        private final Acts acts = new Acts(engine.api);
        private final Letters letters = new Letters(engine);
        private final List<Person> people = new ArrayList<>();
        private final List<Caller> sessions = new ArrayList<>();

        private Caller register(Person person) {
            people.add(person);
            sessions.add(Clients.app(new Journeys(engine.api).token(person)));
            return sessions.getLast();
        }

        private boolean knows(Caller caller) {
            try {
                return engine.api.toSession(new ToSession(caller)).active();
            } catch (FrontendException nobody) {
                return false;
            }
        }

        private int signIn(LoginFlow flow, Person person, String password) {
            try {
                return acts.signIn(flow, person.email(), password, Acts.APP).status();
            } catch (FrontendException refused) {
                return refused.error().status();
            }
        }
    }

    /** Whatever two tenants do in turn, neither sees what the other has. */
    @Test
    @DisplayName("[H7] accounts and sessions of one tenant are unknown to the other, whatever both do in turn")
    void accounts_and_sessions_of_one_tenant_are_unknown_to_the_other() {
        var chance = new Random(7);
        for (int turn = 0; turn < TURNS; turn++) {
            Tenant acting = chance.nextBoolean() ? one : other;
            Tenant watching = acting == one ? other : one;
            Caller session = acting.register(Person.anyone());
            assertThat(watching.knows(session)).isFalse();
            assertThat(acting.sessions).allMatch(acting::knows);
            Person somebody = acting.people.get(chance.nextInt(acting.people.size()));
            assertThat(watching.signIn(watching.acts.login(), somebody, somebody.password()))
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName("[H7] an identifier that one tenant has is free with the other")
    void an_identifier_that_one_tenant_has_is_free_with_the_other() {
        one.register(ann);

        assertThat(other.knows(other.register(ann))).isTrue();
    }

    @Test
    @DisplayName("[H7] a browser that is signed in with one tenant is nobody with the other")
    void a_browser_that_is_signed_in_with_one_tenant_is_nobody_with_the_other() {
        one.register(ann);
        other.register(ann);
        var browser = new Browser();
        var flow = one.acts.loginIn(browser, false);
        browser.keep(one.acts.signIn(flow, ann, browser.script()));

        assertThat(one.knows(browser.script())).isTrue();
        assertThat(other.knows(browser.script())).isFalse();
    }

    @Test
    @DisplayName("[H7] a flow, and a code, of one tenant are nothing to the other")
    void a_flow_and_a_code_of_one_tenant_are_nothing_to_the_other() {
        one.register(ann);
        other.register(ann);
        assertThat(other.signIn(one.acts.login(), ann, ann.password())).isEqualTo(FLOW_NOT_FOUND);
        var flow = one.letters.recovery().id();
        one.letters.recover(flow, Acts.APP, "method", "code", "email", ann.email());
        var others = other.letters.recovery().id();
        other.letters.recover(others, Acts.APP, "method", "code", "email", ann.email());

        String code =
                one.letters.recoveryCode().equals(other.letters.recoveryCode()) ? "000000" : one.letters.recoveryCode();
        Acts.refused(() -> other.letters
                .recover(flow, Acts.APP, "method", "code", "code", code)
                .require());
        other.letters.recover(others, Acts.APP, "method", "code", "code", code);

        assertThat(other.engine.events).noneMatch(event -> event.name().equals("recovery.succeeded"));
    }

    @Test
    @DisplayName("[H7] wrong passwords with one tenant slow nobody down with the other")
    void wrong_passwords_with_one_tenant_slow_nobody_down_with_the_other() {
        one.register(ann);
        other.register(ann);
        for (int i = 0; i < WRONG_ONES; i++) {
            one.signIn(one.acts.login(), ann, "not hers");
        }

        assertThat(one.signIn(one.acts.login(), ann, ann.password())).isEqualTo(400);
        assertThat(other.signIn(other.acts.login(), ann, ann.password())).isEqualTo(200);
    }
}
