package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.fixture.Flows;
import dev.portcullis.testkit.loopback.LoopbackPort;
import dev.portcullis.testkit.store.Race;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresServer.class)
class PostgresTroubleTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final String LOSE_ALL =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portcullis'"
                    + " AND datname = current_database()";

    @Test
    @DisplayName("[U36] A server that is not there is told")
    void a_server_that_is_not_there_is_told() {
        try (var nobody = LoopbackPort.refusing()) {
            String place = "127.0.0.1:" + nobody.number() + "/people";
            assertThatThrownBy(() -> open("postgres://me:secret@" + place))
                    .isInstanceOf(StoreNotUsable.class)
                    .hasMessageContaining("postgres://me@" + place)
                    .hasMessageContaining("does not answer")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void a_user_that_is_not_let_in_is_told(PostgresServer.Running server) {
        assertThatThrownBy(() -> open("postgres://nobody:secret@127.0.0.1:" + server.port() + "/postgres"))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("does not let this user in")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_database_that_is_not_there_is_told(PostgresServer.Running server) {
        assertThatThrownBy(() -> open(server.dsn("missing")))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("create it");
    }

    @Test
    void connections_that_broke_are_replaced_unseen(PostgresServer.Running server) {
        String dsn = server.freshDsn();
        var flow = Flows.anyLoginFlow();
        try (var unitOfWork = open(dsn)) {
            Race.winners(RuntimeException.class, i -> insert(unitOfWork, Flows.anyLoginFlow()));
            server.run(nameOf(dsn), LOSE_ALL);
            insert(unitOfWork, flow);
            server.run(nameOf(dsn), LOSE_ALL);
            assertThat(isKept(unitOfWork, flow)).isTrue();
        }
    }

    @Test
    void works_that_wait_for_each_other_are_done_again(PostgresServer.Running server) throws Exception {
        var one = Flows.anyLoginFlow();
        var other = Flows.anyLoginFlow();
        var begun = new AtomicInteger();
        var meeting = new CyclicBarrier(2);
        try (var unitOfWork = open(server.freshDsn())) {
            insert(unitOfWork, one);
            insert(unitOfWork, other);
            var opposite = new Thread(() -> touchBoth(unitOfWork, other, one, begun, meeting));
            opposite.start();
            touchBoth(unitOfWork, one, other, begun, meeting);
            opposite.join();
        }
        assertThat(begun).as("two works, one of them twice").hasValue(3);
    }

    @Test
    @DisplayName("[S4] who only reads finds a connection while all that may write wait for one row")
    void who_only_reads_finds_a_connection_while_writers_wait(PostgresServer.Running server) throws Exception {
        var contested = Flows.anyLoginFlow();
        try (var unitOfWork = open(server.freshDsn() + "&max_conns=4");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            insert(unitOfWork, contested);
            var all = new CountDownLatch(3);
            var end = new CountDownLatch(1);
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> unitOfWork.write(stores -> {
                    all.countDown();
                    touch(stores, contested);
                    return await(end);
                }));
            }
            all.await();
            assertThat(isKept(unitOfWork, contested)).isTrue();
            end.countDown();
        }
    }

    @Test
    @Timeout(180)
    @DisplayName("[U20] who waits for a database that fell silent is told within seconds")
    void who_waits_for_a_database_that_fell_silent_is_told(PostgresServer.Running server) throws Exception {
        var flow = Flows.anyLoginFlow();
        // Few connections, so that it would take more than a minute if those who wait did so in turn.
        String dsn = server.freshDsn() + "&max_conns=4";
        try (var wire = new SilencedServer(server.port());
                var unitOfWork = open(dsn.replace(":" + server.port() + "/", ":" + wire.port() + "/"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            insert(unitOfWork, flow);
            wire.silence();
            long start = System.nanoTime();
            var all = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> isKept(unitOfWork, flow)))
                    .toList();
            for (var one : all) {
                assertThatThrownBy(one::get).hasCauseInstanceOf(Unavailable.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static boolean await(CountDownLatch end) {
        try {
            return end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_change_while_reading_is_refused(PostgresServer.Running server) {
        var flow = Flows.anyLoginFlow();
        try (var unitOfWork = open(server.freshDsn())) {
            assertThatThrownBy(() -> unitOfWork.read(stores -> {
                        stores.flows().insert(flow);
                        return null;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(isKept(unitOfWork, flow)).isFalse();
        }
    }

    @Test
    void an_id_that_is_kept_already_is_the_callers_mistake(PostgresServer.Running server) {
        var flow = Flows.anyLoginFlow();
        try (var unitOfWork = open(server.freshDsn())) {
            insert(unitOfWork, flow);
            assertThatThrownBy(() -> insert(unitOfWork, flow)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Changes two rows; the two works that do so in opposite order meet in between, when they run the first time. */
    private static void touchBoth(
            JdbcUnitOfWork unitOfWork,
            StoredFlow<LoginFlow> first,
            StoredFlow<LoginFlow> second,
            AtomicInteger begun,
            CyclicBarrier meeting) {
        unitOfWork.write(stores -> {
            boolean meets = begun.incrementAndGet() <= 2;
            touch(stores, first);
            if (meets) {
                meet(meeting);
            }
            touch(stores, second);
            return null;
        });
    }

    private static void touch(Stores stores, StoredFlow<LoginFlow> flow) {
        var kept = stores.flows().find(LoginFlow.class, flow.flow().id()).orElseThrow();
        stores.flows().update(kept);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
    }

    private static JdbcUnitOfWork open(String dsn) {
        return JdbcUnitOfWork.open(Dsn.parse(dsn), JSON, Duration.ofSeconds(5));
    }

    private static boolean insert(JdbcUnitOfWork unitOfWork, StoredFlow<LoginFlow> flow) {
        return unitOfWork.write(stores -> {
            stores.flows().insert(flow);
            return true;
        });
    }

    private static boolean isKept(JdbcUnitOfWork unitOfWork, StoredFlow<LoginFlow> flow) {
        return unitOfWork.read(
                stores -> stores.flows().find(LoginFlow.class, flow.flow().id()).isPresent());
    }

    private static String nameOf(String dsn) {
        return dsn.substring(dsn.lastIndexOf('/') + 1, dsn.indexOf('?'));
    }
}
