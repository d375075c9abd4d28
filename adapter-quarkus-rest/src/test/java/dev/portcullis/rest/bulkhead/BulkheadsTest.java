package dev.portcullis.rest.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.exchange.WorkKind;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class BulkheadsTest {
    private static final int MORE_THAN_FIT = 2_000;

    private final Vertx vertx = Vertx.vertx();
    // Time stands still: nothing waits too long because the machine is busy.
    private final Bulkheads bulkheads = new Bulkheads(vertx, () -> 0);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @EnumSource(names = "SESSION_CHECK", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("[S4] work that never ends holds up no session check, however much of it is asked for")
    void work_that_never_ends_holds_up_no_session_check(WorkKind endless) throws Exception {
        var refused = new CountDownLatch(1);
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            bulkheads.run(endless, this::hang, refused::countDown);
        }
        assertThat(refused.await(1, TimeUnit.MINUTES)).isTrue();
        var checked = new CompletableFuture<String>();
        bulkheads.run(WorkKind.SESSION_CHECK, () -> checked.complete("checked"), () -> checked.complete("refused"));
        assertThat(checked.get()).isEqualTo("checked");
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
