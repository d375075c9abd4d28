package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that takes calls and never answers them. Source: docs/contract/web-hooks.md, "Calls that wait". */
class HangingHookTest {
    private static final int MANY = 60;
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch otherCalled = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private void hang(HttpExchange call) {
        called.countDown();
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        call.close();
    }

    private void take(HttpExchange call) throws IOException {
        otherCalled.countDown();
        call.sendResponseHeaders(204, -1);
        call.close();
    }

    @Test
    @Timeout(60)
    @DisplayName("[S4] A service that hangs holds up no flow, no session check, no mail and no other service")
    void a_service_that_hangs_holds_up_no_flow_no_session_check_no_mail_and_no_other_service() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hangs", this::hang);
        server.createContext("/takes", this::take);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var portcullis = open(base)) {
            long start = System.nanoTime();
            Person ann = Person.anyone();
            String token = new Journeys(portcullis.frontend()).token(ann);
            for (int i = 0; i < MANY; i++) {
                portcullis.frontend().createNativeLoginFlow(CreateNativeLoginFlow.by(Caller.nativeApp()));
                portcullis.frontend().toSession(new ToSession(Caller.nativeApp().withSessionToken(token)));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            assertThat(called.await(5, TimeUnit.SECONDS))
                    .as("the service that hangs was called")
                    .isTrue();

            new Journeys(portcullis.frontend()).register(Person.anyone());
            assertThat(isMailed(portcullis.inbox().orElseThrow())).as("mails").isTrue();
            new Journeys(portcullis.frontend()).signIn(ann);

            assertThat(otherCalled.await(25, TimeUnit.SECONDS))
                    .as("another service")
                    .isTrue();
            over.countDown();
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    private static boolean isMailed(Inbox inbox) throws InterruptedException {
        for (int i = 0; i < 100 && inbox.newest().size() < 2; i++) TimeUnit.MILLISECONDS.sleep(50);
        return inbox.newest().size() == 2;
    }

    private Portcullis open(URI base) {
        return Portcullis.start(Storms.mailing(folder, Storms.sqlite(folder))
                .with("selfservice.flows.login.before.hooks", "[" + HookNode.told(base.resolve("/hangs"), "x") + "]")
                .with(
                        "selfservice.flows.login.after.password.hooks",
                        "[" + HookNode.told(base.resolve("/takes"), "x").replace("storm", "other") + "]")
                .read());
    }
}
