package dev.portcullis.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.fixture.Flows;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.fixture.Sessions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link UnitOfWork}, by the numbers of its rules. R2 is for adapters that keep something on disk to show; R3
 * binds the work, not the adapter.
 */
public interface UnitOfWorkContract extends StoreUnderTest {
    @Test
    default void r1_what_the_work_did_is_kept_when_it_returns() {
        var person = People.anyIdentity();
        var session = Sessions.anySessionOf(person);
        String given = change(stores -> {
            stores.identities().insert(person);
            stores.sessions().insert(session);
            return "given back";
        });
        assertThat(given).isEqualTo("given back");
        assertThat(find(stores -> stores.sessions().findByTokenHash(session.tokenHash())))
                .isPresent();
    }

    @Test
    default void r1_nothing_is_kept_when_the_work_throws() {
        var person = People.anyIdentity();
        var flow = Flows.anyLoginFlow();
        assertThatThrownBy(() -> write(stores -> {
                    stores.identities().insert(person);
                    stores.flows().insert(flow);
                    throw new UnsupportedOperationException("thrown by the work");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("thrown by the work");
        assertThat(find(stores -> stores.identities().find(person.id()))).isEmpty();
        assertThat(find(stores ->
                        stores.flows().find(flow.flow().getClass(), flow.flow().id())))
                .isEmpty();
    }

    @Test
    default void r1_the_stores_work_on_after_a_work_that_threw() {
        var person = People.anyIdentity();
        assertThatThrownBy(() -> write(stores -> {
                    stores.identities().insert(person);
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        write(stores -> stores.identities().insert(person));
        assertThat(find(stores -> stores.identities().find(person.id()))).contains(person);
    }

    @Test
    default void r1_the_work_sees_what_it_did_itself() {
        var flow = Flows.anyLoginFlow();
        var found = change(stores -> {
            stores.flows().insert(flow);
            return stores.flows().find(flow.flow().getClass(), flow.flow().id());
        });
        assertThat(found).isPresent();
    }

    @Test
    default void r4_readers_go_on_while_somebody_writes() throws Exception {
        var person = People.anyIdentity();
        var written = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var writer = new FutureTask<>(
                () -> write(stores -> {
                    stores.identities().insert(person);
                    written.countDown();
                    await(seen);
                }),
                null);
        Thread.ofVirtual().start(writer);
        await(written);
        // A reader that waits for the writer makes the writer wait in vain.
        var before = find(stores -> stores.identities().find(person.id()));
        seen.countDown();
        writer.get();
        assertThat(before).as("not kept yet when it was read").isEmpty();
        assertThat(find(stores -> stores.identities().find(person.id()))).contains(person);
    }

    private static void await(CountDownLatch signal) {
        try {
            if (!signal.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("waited for the other side in vain");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
