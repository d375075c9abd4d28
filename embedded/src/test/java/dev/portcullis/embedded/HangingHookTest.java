package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that takes calls and never answers them. Source: docs/contract/web-hooks.md, "Calls that wait". */
class HangingHookTest {
    private static final int MANY = 60;
    /** Less than calls of a service are waited for. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch otherCalled = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Reply answer(Received call) {
        return call.path().equals("/hangs") ? hang() : take();
    }

    private Reply hang() {
        called.countDown();
        try {
            over.await();
            return Reply.of(204);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Reply take() {
        otherCalled.countDown();
        return Reply.of(204);
    }

    @Test
    @Timeout(300)
    @DisplayName("[S4] A service that hangs holds up no flow, no session check, no mail and no other service")
    void a_service_that_hangs_holds_up_no_flow_no_session_check_no_mail_and_no_other_service() throws Exception {
        try (var server = LoopbackHttp.start(this::answer);
                var portcullis = open(server)) {
            Person ann = Person.anyone();
            String token = new Journeys(portcullis.frontend()).token(ann);
            for (int i = 0; i < MANY; i++) {
                soon(() -> portcullis.frontend().createNativeLoginFlow(CreateNativeLoginFlow.by(Caller.nativeApp())));
                soon(() -> portcullis
                        .frontend()
                        .toSession(new ToSession(Caller.nativeApp().withSessionToken(token))));
            }
            assertThat(called.await(1, TimeUnit.MINUTES))
                    .as("the service that hangs was called")
                    .isTrue();

            new Journeys(portcullis.frontend()).register(Person.anyone());
            assertThat(isMailed(portcullis.inbox().orElseThrow())).as("mails").isTrue();
            new Journeys(portcullis.frontend()).signIn(ann);

            assertThat(otherCalled.await(2, TimeUnit.MINUTES))
                    .as("another service")
                    .isTrue();
            over.countDown();
        }
    }

    private static void soon(Runnable step) {
        long start = System.nanoTime();
        step.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    private static boolean isMailed(Inbox inbox) throws InterruptedException {
        for (int i = 0; i < 1_000 && inbox.newest().size() < 2; i++) TimeUnit.MILLISECONDS.sleep(50);
        return inbox.newest().size() == 2;
    }

    private Portcullis open(LoopbackHttp server) {
        return Portcullis.start(Storms.mailing(folder, Storms.sqlite(folder))
                .with("selfservice.flows.login.before.hooks", "[" + HookNode.told(server.at("/hangs"), "x") + "]")
                .with(
                        "selfservice.flows.login.after.password.hooks",
                        "[" + HookNode.told(server.at("/takes"), "x").replace("storm", "other") + "]")
                .read());
    }
}
