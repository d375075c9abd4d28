package dev.portcullis.domain.bruteforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.domain.fixture.Drawer;
import dev.portcullis.domain.fixture.KnownSecrets;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.flow.FlowId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries go on being counted while keys rotate. */
class KeptAttemptsTest {
    private static final int FREE = 3;
    private static final KnownDevices DEVICES =
            new KnownDevices(false, new CookieSettings(null, null, "/", true, "Lax"), new Drawer(), new KnownSecrets());

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private Instant now = StillClock.NOON;

    private BruteForceGuard under(String... keys) {
        var settings = new ThrottleSettings(true, FREE, Duration.ofMinutes(15), 100, false);
        return new BruteForceGuard(settings, DEVICES, work, new PlainKeyedHash(keys), event -> {});
    }

    private Attempt guess() {
        return at(AttemptSubject.ofNobody(Purpose.PASSWORD, "ann"));
    }

    private Attempt at(AttemptSubject subject) {
        return new Attempt(subject, subject, FlowId.NIL, now, null);
    }

    private void fail(BruteForceGuard guard) {
        assertThat(isOpen(guard)).isTrue();
        guard.failed(guess());
    }

    private boolean isOpen(BruteForceGuard guard) {
        return guard.begin(guess()) instanceof Ruling.Check;
    }

    @Test
    @DisplayName("[I1] [U2] A change of keys gives nobody new tries")
    void a_change_of_keys_gives_no_new_tries() {
        fail(under("old"));
        fail(under("new", "old"));
        fail(under("newest", "new", "old"));
        fail(under("newest"));
        assertThat(isOpen(under("newest"))).isFalse();
        assertThat(isOpen(under("old", "newest"))).isFalse();
    }

    @Test
    @DisplayName("[I1] [U2] The right guess forgives what was counted under any key")
    void the_right_guess_forgives_all() {
        for (int i = 0; i < FREE; i++) {
            fail(under("old"));
        }
        under("new", "old").proven(guess());
        fail(under("new", "old"));
        assertThat(isOpen(under("old"))).isTrue();
    }

    @Test
    void what_was_forgotten_stays_forgotten_under_a_new_key() {
        for (int i = 0; i <= FREE; i++) {
            now = now.plus(Duration.ofMinutes(16));
            fail(under("old"));
        }
        now = now.plus(Duration.ofHours(1)).plusSeconds(1);
        fail(under("new", "old"));
        assertThat(isOpen(under("new", "old"))).isTrue();
    }

    @Test
    @DisplayName("[I1] [U2] [C4] Codes that count go on to count under a new key, the newest three of them")
    void codes_that_count_go_on_to_count() {
        for (int i = 1; i <= 2; i++) issue(under("old"), i);
        issue(under("new", "old"), 3);
        issue(under("new", "old"), 4);
        assertThat(flows(under("new"))).containsExactly(flow(4), flow(3), flow(2));
        assertThat(flows(under("old"))).isEmpty();
    }

    private static final String OLD = row("old");
    private static final String NEW = row("new");

    private static String row(String key) {
        return new PlainKeyedHash(key).hash("attempts-" + Purpose.PASSWORD, "address ann");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName(
            "[I1] [B5] What two keys counted is added up: no try is lost, and nothing opens or is forgotten sooner")
    void what_two_keys_counted_is_added_up(long seed) {
        var random = new Random(seed);
        FailedAttempts one = counted(OLD, random);
        FailedAttempts other = counted(NEW, random);
        work.write(stores -> {
            stores.failedAttempts().keep(one);
            stores.failedAttempts().keep(other);
            return one;
        });
        var kept = new KeptAttempts(new PlainKeyedHash("new", "old"));
        FailedAttempts both = work.write(
                stores -> kept.take(stores.failedAttempts(), AttemptSubject.ofNobody(Purpose.PASSWORD, "ann"), now));

        assertThat(both.subject()).isEqualTo(NEW);
        assertThat(both.begun()).isEqualTo(one.begun() + other.begun());
        assertThat(both.failed()).isEqualTo(one.failed() + other.failed());
        assertThat(both.failedInAll()).isEqualTo(one.failedInAll() + other.failedInAll());
        assertThat(both.openFrom()).isEqualTo(latest(one.openFrom(), other.openFrom()));
        assertThat(both.lastAt()).isEqualTo(latest(one.lastAt(), other.lastAt()));
        assertThat(both.forgottenFrom()).isEqualTo(latest(one.forgottenFrom(), other.forgottenFrom()));
    }

    private FailedAttempts counted(String row, Random random) {
        int failed = 1 + random.nextInt(9);
        return new FailedAttempts(
                row,
                failed + random.nextInt(9),
                failed,
                failed + random.nextInt(9),
                now.plusSeconds(random.nextInt(1000)),
                now.plusSeconds(random.nextInt(1000)),
                now.plusSeconds(random.nextInt(1000)),
                List.of());
    }

    private static Instant latest(Instant one, Instant other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }

    @Test
    @DisplayName("[S34] Under a new key nothing is left behind under the old one")
    void nothing_is_left_behind_under_the_old_key() {
        fail(under("old"));
        fail(under("new", "old"));

        assertThat(work.<Integer>write(stores -> stores.failedAttempts().purge(now.plus(Duration.ofDays(9)), 100)))
                .isOne();
    }

    private static final AttemptSubject CODE = AttemptSubject.ofNobody(Purpose.RECOVERY_CODE, "ann");

    private static FlowId flow(int number) {
        return new FlowId(new UUID(7, number));
    }

    private void issue(BruteForceGuard guard, int flow) {
        work.write(stores -> {
            guard.issued(stores, CODE, flow(flow), now, now.plusSeconds(60), true);
            return flow;
        });
    }

    private List<FlowId> flows(BruteForceGuard guard) {
        return ((Ruling.Check) guard.begin(at(CODE))).flows();
    }
}
