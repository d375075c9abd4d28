package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.flow.FlowStoreContract;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The suite of the store of flows notices who breaks a rule, and names that rule alone. */
class FlowStoreSaboteursTest {
    abstract static class Flows extends SabotagedStores implements FlowStoreContract {
        abstract FlowStore sabotaged(FlowStore flows);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "flows", none -> sabotaged(stores.flows()));
        }
    }

    static class ForgetsTheKind extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(FlowStore.class, flows, "find", arguments -> {
                var id = (FlowId) arguments[1];
                Optional<? extends StoredFlow<? extends Flow>> login = flows.find(LoginFlow.class, id);
                return login.isPresent() ? login : flows.find(kind(arguments[0]), id);
            });
        }

        private static Class<? extends Flow> kind(Object argument) {
            return ((Class<?>) argument).asSubclass(Flow.class);
        }
    }

    static class ForgetsTheVersion extends Flows {
        @Override
        @SuppressWarnings("unchecked")
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(FlowStore.class, flows, "update", arguments -> {
                var next = (StoredFlow<LoginFlow>) arguments[0];
                long version = flows.find(LoginFlow.class, next.flow().id())
                        .map(StoredFlow::version)
                        .orElse(-1L);
                return flows.update(new StoredFlow<>(next.flow(), next.internal(), version));
            });
        }
    }

    static class PurgesAllAtOnce extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(
                    FlowStore.class, flows, "purge", arguments -> flows.purge((Instant) arguments[0], 1_000));
        }
    }

    static class PurgesTooEarly extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(
                    FlowStore.class,
                    flows,
                    "purge",
                    arguments -> flows.purge(((Instant) arguments[0]).plusNanos(1), (int) arguments[1]));
        }
    }

    static class CountsBeyondTheBound extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(FlowStore.class, flows, "count", arguments -> flows.count(1_000));
        }
    }

    @Test
    void a_store_that_counts_beyond_the_bound_is_found_out() {
        assertThat(BrokenRules.of(CountsBeyondTheBound.class))
                .containsExactly("r6_flows_are_counted_up_to_a_bound_those_that_expired_included");
    }

    @Test
    void a_store_that_forgets_the_kind_of_a_flow_is_found_out() {
        assertThat(BrokenRules.of(ForgetsTheKind.class)).containsExactly("r2_a_flow_of_another_kind_is_not_found");
    }

    @Test
    void a_store_that_forgets_the_version_of_a_flow_is_found_out() {
        assertThat(BrokenRules.of(ForgetsTheVersion.class))
                .containsExactly("r3_of_racing_updates_of_one_version_one_wins", "r4_the_loser_changes_nothing");
    }

    @Test
    void a_store_that_purges_more_than_it_may_is_found_out() {
        assertThat(BrokenRules.of(PurgesAllAtOnce.class))
                .containsExactly("r5_no_more_are_removed_at_once_than_asked_for");
    }

    @Test
    void a_store_that_purges_what_is_not_over_is_found_out() {
        assertThat(BrokenRules.of(PurgesTooEarly.class))
                .containsExactly("r5_what_expired_before_the_moment_is_removed_and_nothing_else");
    }
}
