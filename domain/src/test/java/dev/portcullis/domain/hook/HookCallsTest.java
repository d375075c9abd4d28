package dev.portcullis.domain.hook;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.TestHooks.hook;
import static dev.portcullis.domain.fixture.TestHooks.webHook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.domain.courier.SealedPieces;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hooks that are told later: what is told is kept together with what it tells. Source: docs/contract/web-hooks.md, "Calls that wait". */
class HookCallsTest {
    private static final HookSettings BEFORE = named("before");
    private static final HookSettings AFTER = named("after");

    private final Person ann = Person.anyone();

    private static HookSettings named(String id) {
        HookSettings settings = webHook("/" + id, "ignore");
        return new HookSettings(settings.name(), settings.config().with("id", Json.of(id)));
    }

    private static TestConfiguration telling(FlowKind kind, String method) {
        return new TestConfiguration().before(kind, BEFORE).after(kind, method, hook("session"), AFTER);
    }

    private static List<OutboxMessage> calls(TestEngine engine) {
        return engine.work.read(stores -> stores.hookCalls().oldest(100));
    }

    private static List<String> names(TestEngine engine) {
        return calls(engine).stream().map(OutboxMessage::recipient).toList();
    }

    @Test
    @DisplayName("[H2] A registration and the calls that tell of it are kept together")
    void a_registration_and_the_calls_that_tell_of_it_are_kept_together() {
        var engine = TestEngine.start(telling(FlowKind.REGISTRATION, "password"));

        IdentityId made = new Journeys(engine.api).register(ann).identity().id();

        assertThat(calls(engine)).extracting(OutboxMessage::recipient).containsExactly("before", "after");
        assertThat(calls(engine).getLast().identity()).isEqualTo(made);
        assertThat(engine.hooks.take()).as("nobody is called meanwhile").isEmpty();
    }

    @Test
    void what_is_not_kept_is_not_told() {
        var engine = TestEngine.start(telling(FlowKind.REGISTRATION, "password"));
        new Journeys(engine.api).register(ann);

        assertThat(refused(() -> new Journeys(engine.api).register(ann))).isTrue();

        assertThat(names(engine)).containsExactly("before", "after", "before");
    }

    private static boolean refused(Runnable act) {
        try {
            act.run();
            return false;
        } catch (FrontendException refused) {
            return true;
        }
    }

    @Test
    void a_login_is_told_once_it_is_one() {
        var engine = TestEngine.start(telling(FlowKind.LOGIN, "password"));
        new Journeys(engine.api).register(ann);
        var wrong = new Person(ann.email(), "quite another password", "", "");

        assertThat(refused(() -> new Journeys(engine.api).signIn(wrong))).isTrue();
        assertThat(names(engine)).containsExactly("before");
        new Journeys(engine.api).signIn(ann);

        assertThat(names(engine)).containsExactly("before", "before", "after");
    }

    @Test
    void what_is_told_is_sealed() {
        var engine = TestEngine.start(telling(FlowKind.LOGIN, "password"));

        var flow = engine.api.createNativeLoginFlow(CreateNativeLoginFlow.by(APP));

        String sealed = calls(engine).getFirst().sealedData();
        assertThat(sealed).doesNotContain(flow.id().toString());
        assertThat(new SealedPieces(engine.drawer, HookCalls.PURPOSE).open(sealed))
                .hasValueSatisfying(told -> assertThat(told).contains(flow.id().toString()));
    }

    @Test
    void one_call_too_many_is_kept_as_a_note_that_tells_nothing() {
        var engine = TestEngine.start(telling(FlowKind.LOGIN, "password").waitingHookCalls(2));

        for (int i = 0; i < 3; i++) {
            engine.api.createNativeLoginFlow(CreateNativeLoginFlow.by(APP));
        }

        assertThat(calls(engine)).filteredOn(OutboxMessage::isSent).hasSize(2);
        assertThat(calls(engine))
                .filteredOn(one -> !one.isSent())
                .singleElement()
                .satisfies(note -> assertThat(note.sealedData()).isEmpty());
    }

    @Test
    void a_hook_without_an_id_and_hooks_of_the_same_id_are_told_apart() {
        HookSettings other = webHook("/other", "ignore");
        HookSettings same = new HookSettings("web_hook", other.config().with("id", Json.of("after")));
        var engine = TestEngine.start(
                new TestConfiguration().before(FlowKind.LOGIN, AFTER, same, other, webHook("/more", "ignore")));

        engine.api.createNativeLoginFlow(CreateNativeLoginFlow.by(APP));

        assertThat(names(engine)).hasSize(4).doesNotHaveDuplicates().allMatch(name -> name.startsWith("hook-"));
    }

    @Test
    void nothing_is_open_in_the_database_while_a_service_is_asked() {
        var watched = new Watched(new MemoryUnitOfWork());
        var configuration = new TestConfiguration();
        for (FlowKind kind : FlowKind.values()) {
            configuration.before(kind, webHook("/before", "parse"));
            configuration.after(kind, "", webHook("/told", ""));
            configuration.after(kind, "password", webHook("/asked", "parse"), webHook("/told", ""));
        }
        var engine = TestEngine.start(configuration, watched);
        var open = new ArrayList<Integer>();
        engine.hooks.meanwhile(occasion -> open.add(watched.open.get()));

        new Journeys(engine.api).register(ann);
        new Journeys(engine.api).signIn(ann);

        assertThat(open).hasSize(6).containsOnly(0);
    }

    /** Counts what is open in this thread. */
    private static final class Watched implements UnitOfWork {
        private final UnitOfWork inner;
        private final ThreadLocal<Integer> open = ThreadLocal.withInitial(() -> 0);

        private Watched(UnitOfWork inner) {
            this.inner = inner;
        }

        private <T extends @Nullable Object> T during(
                Function<Function<Stores, T>, T> work, Function<Stores, T> inside) {
            open.set(open.get() + 1);
            try {
                return work.apply(inside);
            } finally {
                open.set(open.get() - 1);
            }
        }

        @Override
        public <T extends @Nullable Object> T write(Function<Stores, T> work) {
            return during(inner::write, work);
        }

        @Override
        public <T extends @Nullable Object> T read(Function<Stores, T> work) {
            return during(inner::read, work);
        }
    }
}
