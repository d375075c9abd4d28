package dev.portcullis.embedded.federation;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers under load, slow ones, and ones that are away. Source: docs/federation.md. */
class ProviderLoadTest {
    private static final int AT_ONCE = 50;
    /** Nearly as long as it is waited for. */
    private static final Duration SLOW = Duration.ofSeconds(9);

    @TempDir
    private Path folder;

    private Portcullis start(FakeProvider provider) {
        return Portcullis.with()
                .sqlite(folder.resolve("people.sqlite"))
                .schema("person", Visitor.SCHEMA)
                .set("selfservice.methods.oidc.enabled", "true")
                .set(
                        "selfservice.methods.oidc.config.providers",
                        new JsonArray(List.of(provider.configured("work"))).toString())
                .set("selfservice.flows.registration.after.oidc.hooks", "[{hook: session}]")
                .set("selfservice.flows.registration.after.password.hooks", "[{hook: session}]")
                .start();
    }

    @Test
    @DisplayName("[G1] [C2] Of fifty ways back of one attempt at once one signs in")
    void one_of_many_at_once_signs_in() {
        try (var provider = FakeProvider.start();
                var portcullis = start(provider)) {
            var visitor = new Visitor(portcullis, provider, "work");
            FakeAccount ada = FakeAccount.anyone();
            visitor.signIn(ada);
            var again = new Visitor(portcullis, provider, "work");
            URI back = again.agree(ada);

            List<Boolean> signedIn = atOnce(() -> again.back(back).value() instanceof ProviderReturn.SignedIn);

            assertThat(signedIn).hasSize(AT_ONCE).containsOnlyOnce(true);
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> act) {
        var ready = new CountDownLatch(AT_ONCE);
        List<CompletableFuture<Boolean>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            try {
                                ready.await();
                                return act.call();
                            } catch (Exception refused) {
                                return false;
                            }
                        },
                        Thread::startVirtualThread))
                .limit(AT_ONCE)
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void while_a_provider_is_slow_nobody_else_waits() {
        try (var provider = FakeProvider.start();
                var portcullis = start(provider)) {
            String token = new Journeys(portcullis.frontend()).token(Person.anyone());
            var app = Caller.nativeApp().withSessionToken(token);
            provider.answersAfter(SLOW);
            var slow = CompletableFuture.runAsync(
                    () -> new Visitor(portcullis, provider, "work").leave(), Thread::startVirtualThread);

            long start = System.nanoTime();
            for (int i = 0; i < AT_ONCE; i++) {
                portcullis.frontend().toSession(new ToSession(app));
            }
            new Journeys(portcullis.frontend()).token(Person.anyone());
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(slow).isNotDone();
            assertThat(took).isLessThan(SLOW);
            provider.answersAfter(Duration.ZERO);
            slow.join();
        }
    }

    @Test
    void while_a_provider_is_away_the_person_is_told_and_starts_over_later() {
        try (var provider = FakeProvider.start();
                var portcullis = start(provider)) {
            var visitor = new Visitor(portcullis, provider, "work");
            URI back = visitor.agree(FakeAccount.anyone());
            provider.goesAway();

            var page = visitor.back(
                    "work", Visitor.parameters(back), visitor.browser().page());
            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).asString().contains("/error?id=");
            var script = new Visitor(portcullis, provider, "work");
            URI second = script.agree(FakeAccount.anyone());
            var refused = catchThrowableOfType(FrontendException.class, () -> script.back(second));
            assertThat(refused.error().status()).isEqualTo(500);

            provider.comesBack();
            assertThat(new Visitor(portcullis, provider, "work")
                            .signIn(FakeAccount.anyone())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void keys_and_description_are_fetched_once_for_many_sign_ins() {
        try (var provider = FakeProvider.start();
                var portcullis = start(provider)) {
            FakeAccount ada = FakeAccount.anyone();
            new Visitor(portcullis, provider, "work").signIn(ada);
            Integer asked = Integer.getInteger("portcullis.sign-ins");
            var cost = new SignInCost(portcullis, provider, ada);

            cost.measure(asked == null ? 50 : asked);

            assertThat(provider.asked("/keys")).isOne();
            assertThat(provider.asked("/.well-known/openid-configuration")).isOne();
            if (asked != null)
                System.getLogger(ProviderLoadTest.class.getName()).log(INFO, cost.told());
        }
    }
}
