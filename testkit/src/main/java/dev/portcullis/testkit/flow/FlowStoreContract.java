package dev.portcullis.testkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.testkit.fixture.Flows;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.Race;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link FlowStore}, by the numbers of its rules. */
public interface FlowStoreContract extends StoreUnderTest {
    Instant NOW = StillClock.START;

    @Test
    default void r1_what_is_kept_is_found_again_equal() {
        for (StoredFlow<? extends Flow> flow : Flows.oneOfEachKind()) {
            write(stores -> stores.flows().insert(flow));
            assertThat(found(flow)).isEqualTo(Optional.of(flow));
        }
    }

    @Test
    default void r1_a_flow_may_expire_never() {
        var flow = Flows.verificationFlowUntil(null);
        write(stores -> stores.flows().insert(flow));
        assertThat(found(flow)).isEqualTo(Optional.of(flow));
    }

    @Test
    default void r2_a_flow_of_another_kind_is_not_found() {
        var flow = Flows.anyLoginFlow();
        write(stores -> stores.flows().insert(flow));
        assertThat(find(stores ->
                        stores.flows().find(RegistrationFlow.class, flow.flow().id())))
                .isEmpty();
    }

    @Test
    default void r2_an_unknown_id_finds_nothing() {
        var unknown = new FlowId(UUID.randomUUID());
        assertThat(find(stores -> stores.flows().find(LoginFlow.class, unknown)))
                .isEmpty();
    }

    @Test
    default void r3_an_update_replaces_the_content_and_counts_one_on() {
        var flow = Flows.anyLoginFlow();
        write(stores -> stores.flows().insert(flow));
        var next = moved(flow);
        var kept = change(stores -> stores.flows().update(next));
        assertThat(kept).isEqualTo(new StoredFlow<>(next.flow(), next.internal(), 1));
        assertThat(found(flow)).isEqualTo(Optional.of(kept));
    }

    @Test
    default void r3_of_racing_updates_of_one_version_one_wins() {
        var flow = Flows.anyLoginFlow();
        write(stores -> stores.flows().insert(flow));
        int winners = Race.winners(StaleVersion.class, i -> {
            change(stores -> stores.flows().update(moved(flow)));
            return true;
        });
        assertThat(winners).isEqualTo(1);
        assertThat(found(flow).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    default void r4_the_loser_changes_nothing() {
        var flow = Flows.anyLoginFlow();
        write(stores -> stores.flows().insert(flow));
        var winner = change(stores -> stores.flows().update(flow));
        assertThatThrownBy(() -> change(stores -> stores.flows().update(moved(flow))))
                .isInstanceOf(StaleVersion.class);
        assertThat(found(flow)).isEqualTo(Optional.of(winner));
    }

    @Test
    default void r4_a_flow_that_is_not_kept_is_not_made_by_an_update() {
        var flow = Flows.anyLoginFlow();
        assertThatThrownBy(() -> change(stores -> stores.flows().update(flow))).isInstanceOf(StaleVersion.class);
        assertThat(found(flow)).isEmpty();
    }

    @Test
    default void r5_what_expired_before_the_moment_is_removed_and_nothing_else() {
        var over = Flows.loginFlowUntil(NOW.minus(Duration.ofNanos(1000)));
        var justNow = Flows.loginFlowUntil(NOW);
        var never = Flows.verificationFlowUntil(null);
        write(stores -> {
            stores.flows().insert(over);
            stores.flows().insert(justNow);
            stores.flows().insert(never);
        });
        assertThat(count(stores -> stores.flows().purge(NOW, 10))).isEqualTo(1);
        assertThat(found(over)).isEmpty();
        assertThat(found(justNow)).isPresent();
        assertThat(found(never)).isPresent();
    }

    @Test
    default void r5_a_flow_is_removed_by_the_expiry_it_was_updated_to() {
        var flow = Flows.loginFlowUntil(NOW.plusSeconds(5));
        write(stores -> stores.flows().insert(flow));
        var sooner = Flows.loginFlowUntil(NOW.minusSeconds(5)).flow();
        change(stores ->
                stores.flows().update(flow.with(withId(sooner, flow.flow().id()))));
        assertThat(count(stores -> stores.flows().purge(NOW, 10))).isEqualTo(1);
        assertThat(found(flow)).isEmpty();
    }

    @Test
    default void r5_no_more_are_removed_at_once_than_asked_for() {
        write(stores -> {
            for (int i = 0; i < 5; i++) {
                stores.flows().insert(Flows.loginFlowUntil(NOW.minusSeconds(1)));
            }
        });
        assertThat(count(stores -> stores.flows().purge(NOW, 3))).isEqualTo(3);
        assertThat(count(stores -> stores.flows().purge(NOW, 3))).isEqualTo(2);
        assertThat(count(stores -> stores.flows().purge(NOW, 3))).isZero();
    }

    @Test
    default void r6_flows_are_counted_up_to_a_bound_those_that_expired_included() {
        write(stores -> {
            stores.flows().insert(Flows.loginFlowUntil(NOW.minusSeconds(1)));
            stores.flows().insert(Flows.loginFlowUntil(NOW.plusSeconds(1)));
            stores.flows().insert(Flows.loginFlowUntil(NOW.plusSeconds(2)));
        });
        assertThat(count(stores -> stores.flows().count(10))).isEqualTo(3);
        assertThat(count(stores -> stores.flows().count(2))).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private <F extends Flow> Optional<StoredFlow<F>> found(StoredFlow<F> flow) {
        var kind = (Class<F>) flow.flow().getClass();
        return find(stores -> stores.flows().find(kind, flow.flow().id()));
    }

    private static StoredFlow<LoginFlow> moved(StoredFlow<LoginFlow> flow) {
        return flow.with(
                flow.flow().withState(FlowState.SENT_EMAIL), flow.internal().without("tries"));
    }

    private static LoginFlow withId(LoginFlow flow, FlowId id) {
        return new LoginFlow(
                id,
                flow.organizationId(),
                flow.oauth2LoginChallenge(),
                flow.oauth2LoginRequest(),
                flow.type(),
                flow.expiresAt(),
                flow.issuedAt(),
                flow.requestUrl(),
                flow.returnTo(),
                flow.active(),
                flow.ui(),
                flow.createdAt(),
                flow.updatedAt(),
                flow.refresh(),
                flow.requestedAal(),
                flow.sessionTokenExchangeCode(),
                flow.state(),
                flow.transientPayload(),
                flow.identitySchema());
    }
}
