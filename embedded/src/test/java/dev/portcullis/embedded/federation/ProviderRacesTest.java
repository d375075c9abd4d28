package dev.portcullis.embedded.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Database;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fifty at once bring one attempt back, to two nodes where there is a database: one gets in, and one account is there. Source:
 * docs/contract/federation.md, "The way back".
 */
@Timeout(600)
class ProviderRacesTest {
    private static final int MANY = 50;

    @TempDir
    private Path folder;

    private static Portcullis node(String dsn, FakeProvider provider) {
        return Portcullis.with()
                .set("dsn", dsn)
                .set("secrets.default", "[\"a secret that all nodes know\"]")
                .schema("person", Visitor.SCHEMA)
                .set("selfservice.methods.oidc.enabled", "true")
                .set(
                        "selfservice.methods.oidc.config.providers",
                        new JsonArray(List.of(provider.configured("work"))).toString())
                .set("selfservice.flows.registration.after.oidc.hooks", "[{hook: session}]")
                .start();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName("[G1] [C2] Of fifty ways back of one attempt at once one signs in")
    void one_way_back_signs_in_once(Database database) throws IOException {
        try (var provider = FakeProvider.start();
                var nodes = database.open(folder, dsn -> node(dsn, provider))) {
            FakeAccount ada = FakeAccount.anyone();
            var first = new Visitor(nodes.turn(0), provider, "work");
            first.signIn(ada);
            var second = new Visitor(nodes.turn(0), provider, "work");

            assertThat(atOnce(second, second.agree(ada), nodes)).hasSize(1);
            assertThat(owner(second)).isEqualTo(owner(first));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName("[G1] [G2] [C2] Of fifty ways back of somebody new one makes the account")
    void one_way_back_signs_up_once(Database database) throws IOException {
        try (var provider = FakeProvider.start();
                var nodes = database.open(folder, dsn -> node(dsn, provider))) {
            FakeAccount ada = FakeAccount.anyone();
            var first = new Visitor(nodes.turn(0), provider, "work");

            assertThat(atOnce(first, first.agree(ada), nodes)).hasSize(1);
            var again = new Visitor(nodes.turn(1), provider, "work");
            again.signIn(ada);
            assertThat(owner(again)).isEqualTo(owner(first));
        }
    }

    private static IdentityId owner(Visitor visitor) {
        var asks = new ToSession(visitor.browser().script());
        return Objects.requireNonNull(
                        visitor.portcullis().frontend().toSession(asks).identity())
                .id();
    }

    /** Those who got in; the browser keeps what they were given. */
    private static List<Answer<ProviderReturn>> atOnce(Visitor visitor, URI back, Database.Nodes nodes) {
        var ready = new CountDownLatch(MANY);
        var all = IntStream.range(0, MANY)
                .mapToObj(nodes::turn)
                .map(node -> new Visitor(node, visitor.provider(), visitor.id(), visitor.browser()))
                .map(one -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            return in(one, back, ready);
                        },
                        Thread::startVirtualThread))
                .toList();
        List<Answer<ProviderReturn>> in = all.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
        in.forEach(visitor.browser()::keep);
        return in;
    }

    /** The answer; empty where somebody else was quicker, which is all that may happen. */
    private static Optional<Answer<ProviderReturn>> in(Visitor visitor, URI back, CountDownLatch ready) {
        try {
            ready.await();
            return Optional.of(visitor.back(back));
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isEqualTo(400);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
