package dev.portcullis.embedded.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.federation.Lie;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever comes back from a provider, and whoever only seems to. Source: docs/contract/federation.md, "The way back". */
@TestInstance(Lifecycle.PER_CLASS)
class WayBackTest {
    private static final long PROVE = 1010016;

    private final FakeProvider provider = FakeProvider.start();
    private final FakeProvider other = FakeProvider.start();
    private final Portcullis portcullis = start("strict");

    private Portcullis start(String security) {
        return Portcullis.with()
                .inMemory()
                .schema("person", Visitor.SCHEMA)
                .set("portcullis.security", security)
                .set("selfservice.methods.oidc.enabled", "true")
                .set("clients.http.disallow_private_ip_ranges", "false")
                .set(
                        "selfservice.methods.oidc.config.providers",
                        new JsonArray(List.of(provider.configured("work"), other.configured("play"))).toString())
                .set("selfservice.flows.registration.after.oidc.hooks", "[{hook: session}]")
                .set("selfservice.flows.registration.after.password.hooks", "[{hook: session}]")
                .start();
    }

    @BeforeEach
    void tellTheTruth() {
        provider.lies();
        other.lies();
    }

    @AfterAll
    void end() {
        portcullis.close();
        provider.close();
        other.close();
    }

    private Visitor visitor() {
        return new Visitor(portcullis, provider, "work");
    }

    private static FrontendError refused(ThrowingCallable operation) {
        return Objects.requireNonNull(catchThrowableOfType(FrontendException.class, operation), "refused")
                .error();
    }

    private void staysOut(Visitor visitor) {
        assertThat(refused(() -> session(visitor)).status()).isEqualTo(401);
    }

    private Session session(Visitor visitor) {
        return portcullis.frontend().toSession(new ToSession(visitor.browser().script()));
    }

    private static Identity owner(Session session) {
        return Objects.requireNonNull(session.identity());
    }

    @Test
    void somebody_signs_up_and_in_again() {
        FakeAccount ada = FakeAccount.anyone();
        var first = visitor();
        var up = first.signIn(ada).require();
        assertThat(up).isInstanceOf(ProviderReturn.SignedUp.class);

        var second = visitor();
        assertThat(second.signIn(ada).require()).isInstanceOf(ProviderReturn.SignedIn.class);
        assertThat(owner(session(second)).id()).isEqualTo(owner(session(first)).id());
    }

    @Test
    @DisplayName("[G1] A way back counts once")
    void a_way_back_counts_once() {
        var visitor = visitor();
        URI back = visitor.agree(FakeAccount.anyone());
        visitor.back(back);

        assertThat(refused(() -> visitor.back(back)).status()).isEqualTo(400);
        staysOut(visitor);
    }

    @Test
    @DisplayName("[G1] A way back that a provider refused counts no second time with a code")
    void a_refusal_uses_the_attempt_up() {
        var visitor = visitor();
        URI leaving = visitor.leave();
        assertThat(refused(() -> visitor.back(provider.refuse(leaving, "access_denied")))
                        .status())
                .isEqualTo(400);

        URI late = provider.visit(leaving, FakeAccount.anyone());
        assertThat(refused(() -> visitor.back(late)).status()).isEqualTo(400);
        staysOut(visitor);
    }

    @Test
    @DisplayName("[G1] [E12] The way back of somebody else signs no browser in")
    void another_browser_stays_out() {
        var attacker = visitor();
        URI back = attacker.agree(FakeAccount.anyone());
        var victim = visitor();
        victim.leave();

        assertThat(refused(() -> victim.back(back)).status()).isEqualTo(400);
        staysOut(victim);
        assertThat(attacker.back(back).status()).as("its own browser still may").isEqualTo(200);
    }

    @Test
    @DisplayName("[G1] A code goes with the state of its own attempt alone")
    void a_code_of_another_flow_is_refused() {
        var attacker = visitor();
        String stolen = Visitor.parameters(attacker.agree(FakeAccount.anyone())).get("code");
        var victim = visitor();
        Map<String, String> mixed = new HashMap<>(Visitor.parameters(victim.agree(FakeAccount.anyone())));
        mixed.put("code", Objects.requireNonNull(stolen));

        assertThat(refused(() -> victim.back("work", mixed, victim.browser().script()))
                        .status())
                .isGreaterThanOrEqualTo(400);
        staysOut(victim);
    }

    @Test
    @DisplayName("[G1] A state that is changed, cut or made up is refused")
    void a_state_is_ours_or_none() {
        var visitor = visitor();
        Map<String, String> good = Visitor.parameters(visitor.agree(FakeAccount.anyone()));
        String state = Objects.requireNonNull(good.get("state"));
        for (String wrong : List.of("", "x", state + "0", state.substring(2), state.toUpperCase(Locale.ROOT) + "A")) {
            Map<String, String> changed = new HashMap<>(good);
            changed.put("state", wrong);
            assertThat(refused(() -> visitor.back(
                                    "work", changed, visitor.browser().script()))
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(visitor.back("work", good, visitor.browser().script()).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("[G5] An answer at the address of another provider is refused")
    void providers_are_not_mixed_up() {
        var visitor = visitor();
        Map<String, String> back = Visitor.parameters(visitor.agree(FakeAccount.anyone()));
        int before = other.asked("/token");

        assertThat(refused(() -> visitor.back("play", back, visitor.browser().script()))
                        .status())
                .isEqualTo(400);
        assertThat(other.asked("/token")).as("no code goes astray").isEqualTo(before);
    }

    @Test
    @DisplayName("[G5] The code of one provider is no code of another")
    void a_code_of_another_provider_is_refused() {
        var evil = new Visitor(portcullis, other, "play");
        String code = Visitor.parameters(evil.agree(FakeAccount.anyone())).get("code");
        var victim = visitor();
        Map<String, String> mixed = new HashMap<>(Visitor.parameters(victim.agree(FakeAccount.anyone())));
        mixed.put("code", Objects.requireNonNull(code));
        mixed.put("iss", other.issuer());

        assertThat(refused(() -> victim.back("work", mixed, victim.browser().script()))
                        .status())
                .isEqualTo(400);
        staysOut(victim);
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "USERINFO")
    @DisplayName("[G1] [G4] [G5] Whatever is told falsely on the way, nobody is signed in")
    void a_lie_signs_nobody_in(Lie lie) {
        var visitor = visitor();
        provider.lies(lie);

        assertThat(refused(() -> visitor.signIn(FakeAccount.anyone())).status()).isIn(400, 500, 502);
        staysOut(visitor);
    }

    @Test
    @DisplayName("[G2] The same subject at two providers is two people")
    void a_subject_is_one_of_its_provider() {
        FakeAccount ada = FakeAccount.anyone();
        FakeAccount twin = new FakeAccount(ada.subject(), FakeAccount.anyone().claims());
        var first = visitor();
        first.signIn(ada);
        var second = new Visitor(portcullis, other, "play");
        second.signIn(twin);

        assertThat(owner(session(second)).id())
                .isNotEqualTo(owner(session(first)).id());
    }

    @Test
    @DisplayName("[G2] [G3] The same address at another provider opens nothing, however verified it is said to be")
    void an_address_is_no_key() {
        String email = "ada-" + System.nanoTime() + "@example.org";
        visitor().signIn(FakeAccount.withVerified(email));
        var second = new Visitor(portcullis, other, "play");

        LoginFlow asked = (LoginFlow) refused(() -> second.signIn(FakeAccount.withVerified(email)))
                .flow()
                .orElseThrow();

        assertThat(asked.ui().messages())
                .singleElement()
                .satisfies(text -> assertThat(text.id()).isEqualTo(PROVE));
        staysOut(second);
    }

    @Test
    @DisplayName(
            "[G3] [S6] Whoever signed up with somebody's address before gets nothing of the account at the provider")
    void a_hijack_prepared_by_a_password_gains_nothing() {
        // Under strict nobody signs up so: the address has to be proven before.
        try (var compat = start("compat")) {
            Person attacker = Person.anyone();
            new Journeys(compat.frontend()).token(attacker);
            FakeAccount victim = FakeAccount.withVerified(attacker.email());

            for (int time = 0; time < 2; time++) {
                var visitor = new Visitor(compat, provider, "work");
                assertThat(refused(() -> visitor.signIn(victim)).flow())
                        .as("nothing was connected")
                        .isPresent();
            }
        }
    }

    @Test
    @DisplayName("[G3] Whoever claims somebody's address at a provider gets nothing of the account")
    void an_address_that_is_only_claimed_opens_nothing() {
        try (var compat = start("compat")) {
            Person owner = Person.anyone();
            new Journeys(compat.frontend()).token(owner);
            var attacker = new Visitor(compat, provider, "work");
            FakeAccount claims =
                    FakeAccount.anyone().with("email", Json.of(owner.email())).with("email_verified", Json.of(false));

            assertThat(refused(() -> attacker.signIn(claims)).flow()).isPresent();
            assertThat(refused(() -> compat.frontend()
                                    .toSession(new ToSession(attacker.browser().script())))
                            .status())
                    .isEqualTo(401);
        }
    }
}
