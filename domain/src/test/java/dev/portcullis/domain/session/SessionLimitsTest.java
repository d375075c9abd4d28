package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long sessions last under {@code portcullis.security: strict}. docs/security.md, E4. */
class SessionLimitsTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CountingWork work = new CountingWork();
    private final Person ann = Person.anyone();

    /** Counts the writes. */
    private static final class CountingWork implements UnitOfWork {
        private final UnitOfWork memory = new MemoryUnitOfWork();
        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public <T extends @Nullable Object> T write(Function<Stores, T> change) {
            writes.incrementAndGet();
            return memory.write(change);
        }

        @Override
        public <T extends @Nullable Object> T read(Function<Stores, T> look) {
            return memory.read(look);
        }
    }

    private TestEngine start(TestConfiguration configuration) {
        return TestEngine.start(
                configuration.schema(Letters.SCHEMA).codeIsSecondFactor().sessionLifespan(YEAR), work);
    }

    private Caller first(TestEngine engine) {
        return Clients.app(new Journeys(engine.api).token(ann));
    }

    private Caller second(TestEngine engine) {
        Caller app = first(engine);
        engine.clock.forward(MINUTE);
        var letters = new Letters(engine);
        LoginFlow flow = engine.api.createNativeLoginFlow(
                new CreateNativeLoginFlow(false, "aal2", false, null, null, null, null, app));
        var form = Acts.form("method", "code", "code", letters.loginCode());
        return Clients.app(engine.api
                .updateLoginFlow(new UpdateLoginFlow(flow.id(), form, app))
                .sessionToken());
    }

    private static boolean lives(TestEngine engine, Caller app) {
        try {
            return engine.api.toSession(new ToSession(app)).active();
        } catch (FrontendException nobody) {
            assertThat(nobody.error().status()).isEqualTo(401);
            return false;
        }
    }

    @Test
    @DisplayName("[E4] a session of the first level lasts 30 days at most, used or not")
    void e4_a_session_of_the_first_level_lasts_thirty_days() {
        TestEngine engine = start(new TestConfiguration().strict());
        Caller app = first(engine);

        engine.clock.forward(Duration.ofDays(30).minusSeconds(1));
        assertThat(lives(engine, app)).isTrue();
        engine.clock.forward(Duration.ofSeconds(1));
        assertThat(lives(engine, app)).isFalse();
    }

    @Test
    @DisplayName("[E4] a session of the second level lasts a day at most, however much it is used")
    void e4_a_session_of_the_second_level_lasts_a_day() {
        TestEngine engine = start(new TestConfiguration().strict());
        Caller app = second(engine);
        Session shown = engine.api.toSession(new ToSession(app));
        assertThat(shown.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(shown.expiresAt()).isEqualTo(engine.clock.instant().plus(Duration.ofHours(24)));

        for (int i = 0; i < 47; i++) {
            engine.clock.forward(Duration.ofMinutes(30));
            assertThat(lives(engine, app)).isTrue();
        }
        engine.clock.forward(Duration.ofMinutes(30));
        assertThat(lives(engine, app)).isFalse();
    }

    @Test
    @DisplayName("[E4] a session of the second level that is not used for an hour is over")
    void e4_a_session_of_the_second_level_that_is_not_used_is_over() {
        TestEngine engine = start(new TestConfiguration().strict());
        Caller app = second(engine);

        engine.clock.forward(Duration.ofMinutes(59));
        assertThat(lives(engine, app)).isTrue();
        engine.clock.forward(Duration.ofMinutes(59));
        assertThat(lives(engine, app)).isTrue();
        engine.clock.forward(Duration.ofMinutes(60));
        assertThat(lives(engine, app)).isFalse();
    }

    @Test
    @DisplayName("[E4] that a session is used is noted every five minutes at most")
    void e4_a_use_is_noted_every_five_minutes_at_most() {
        TestEngine engine = start(new TestConfiguration().strict());
        Caller app = second(engine);
        int before = work.writes.get();

        for (int i = 0; i < 20; i++) {
            engine.clock.forward(MINUTE);
            assertThat(lives(engine, app)).isTrue();
        }

        assertThat(work.writes.get() - before).isEqualTo(4);
    }

    @Test
    @DisplayName("[E4] who is signed in at the first level, or in the contract, is asked for without a write")
    void e4_elsewhere_nothing_is_noted() {
        TestEngine engine = start(new TestConfiguration());
        Caller app = second(engine);
        int before = work.writes.get();

        engine.clock.forward(Duration.ofDays(90));

        assertThat(lives(engine, app)).isTrue();
        assertThat(work.writes.get()).isEqualTo(before);
    }
}
