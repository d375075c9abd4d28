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
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The shell around the policy: which counts there are, and what a success forgives. docs/security.md, B1, B2 and B4. */
class BruteForceGuardTest {
    private static final int FREE = 3;
    private static final int CEILING = 20;
    private static final IdentityId ANN = new IdentityId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    private static final SessionId SESSION = new SessionId(UUID.fromString("00000000-0000-0000-0000-00000000000b"));
    private static final AttemptSubject PASSWORD = AttemptSubject.ofAccount(Purpose.PASSWORD, ANN);
    private static final AttemptSubject CODE = AttemptSubject.ofAccount(Purpose.RECOVERY_CODE, ANN);
    private static final AttemptSubject TOTP = AttemptSubject.ofAccount(Purpose.TOTP, ANN);
    private static final AttemptSubject VERIFICATION = AttemptSubject.ofAccount(Purpose.VERIFICATION_CODE, ANN);

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final KnownDevices devices =
            new KnownDevices(true, new CookieSettings(null, null, "/", true, "Lax"), new Drawer(), new KnownSecrets());
    private final List<Event> events = new ArrayList<>();
    private final BruteForceGuard guard = guard(true);
    private final Instant now = StillClock.NOON;

    private BruteForceGuard guard(boolean enabled) {
        return new BruteForceGuard(
                new ThrottleSettings(enabled, FREE, Duration.ofMinutes(15), CEILING, true),
                devices,
                work,
                new PlainKeyedHash(),
                events::add);
    }

    private Attempt stranger(AttemptSubject subject) {
        return guard.attempt(subject, FlowId.NIL, Caller.nativeApp(), now);
    }

    private void exhaust(AttemptSubject subject) {
        for (int i = 0; i < FREE; i++) {
            guard.begin(stranger(subject));
            guard.failed(stranger(subject));
        }
        assertThat(waits(stranger(subject))).isFalse();
        guard.failed(stranger(subject));
        assertThat(waits(stranger(subject))).isTrue();
    }

    private boolean waits(Attempt attempt) {
        return guard.begin(attempt) instanceof Ruling.Wait;
    }

    private long told(String event) {
        return events.stream().filter(one -> one.name().equals(event)).count();
    }

    @Test
    @DisplayName("[B1] [S33] who has to wait is an event, and so is each wrong try")
    void who_has_to_wait_is_an_event() {
        exhaust(PASSWORD);

        assertThat(told("login.failed")).isEqualTo(FREE + 1);
        assertThat(told("login.throttled")).isOne();
    }

    @Test
    @DisplayName("[B2] a first factor forgives the tries at every first factor, and those at no other")
    void a_first_factor_forgives_the_tries_at_every_first_factor() {
        List.of(PASSWORD, CODE, TOTP, VERIFICATION).forEach(this::exhaust);

        guard.proven(stranger(CODE));

        assertThat(waits(stranger(PASSWORD))).isFalse();
        assertThat(waits(stranger(CODE))).isFalse();
        assertThat(waits(stranger(TOTP))).isTrue();
        assertThat(waits(stranger(VERIFICATION))).isTrue();
    }

    @Test
    @DisplayName("[B2] a secret that is replaced need not wait for what strangers did before")
    void a_secret_that_is_replaced_need_not_wait() {
        exhaust(PASSWORD);

        guard.replaced(Purpose.PASSWORD, ANN);

        assertThat(waits(stranger(PASSWORD))).isFalse();
    }

    @Test
    @DisplayName("[B4] who is signed in has a count of their own, and what they prove lets no stranger try again")
    void who_is_signed_in_has_a_count_of_their_own() {
        exhaust(PASSWORD);
        Attempt own = guard.attempt(PASSWORD, SESSION, FlowId.NIL, Caller.nativeApp(), now);

        assertThat(own.isOwners()).isTrue();
        assertThat(stranger(PASSWORD).isOwners()).isFalse();
        assertThat(waits(own)).isFalse();
        guard.proven(own);
        assertThat(waits(stranger(PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("[B4] what somebody signed in proves forgives their own wrong tries")
    void what_somebody_signed_in_proves_forgives_their_own_wrong_tries() {
        Attempt own = guard.attempt(PASSWORD, SESSION, FlowId.NIL, Caller.nativeApp(), now);
        for (int i = 0; i < FREE; i++) {
            guard.begin(own);
            guard.failed(own);
        }
        guard.proven(own);

        for (int i = 0; i < FREE; i++) {
            assertThat(waits(own)).isFalse();
            guard.failed(own);
        }
    }

    private Caller known() {
        List<Cookie> kept = devices.remember(ANN, Caller.browserPage(), now);
        return Caller.browserPage()
                .withCookies(Cookies.of(
                        Map.of(kept.getFirst().name(), kept.getFirst().value())));
    }

    @Test
    @DisplayName("[B4] [S14] a known browser has a count of its own for what lets in, and for nothing else")
    void a_known_browser_has_a_count_of_its_own_for_what_lets_in() {
        Caller browser = known();
        for (Purpose purpose : Purpose.values()) {
            var subject = AttemptSubject.ofAccount(purpose, ANN);
            boolean first = List.of(Purpose.PASSWORD, Purpose.LOGIN_CODE, Purpose.RECOVERY_CODE)
                    .contains(purpose);

            assertThat(guard.attempt(subject, FlowId.NIL, browser, now).isOwners())
                    .as("%s", purpose)
                    .isEqualTo(first);
        }
    }

    @Test
    @DisplayName("[B10] success after as many failures as have a consequence is an event of its own")
    void success_after_many_failures_is_an_event_of_its_own() {
        Ruling.Check first = (Ruling.Check) guard.begin(stranger(PASSWORD));
        guard.proven(stranger(PASSWORD), first);
        assertThat(told("login.proven_after_failures")).isZero();

        for (int i = 0; i < FREE; i++) {
            guard.begin(stranger(PASSWORD));
            guard.failed(stranger(PASSWORD));
        }
        guard.proven(stranger(PASSWORD), (Ruling.Check) guard.begin(stranger(PASSWORD)));

        assertThat(told("login.proven_after_failures")).isOne();
    }

    @Test
    @DisplayName("[C4] codes count in the three newest flows, and only if they were sent")
    void codes_count_in_the_three_newest_flows() {
        var flows = new ArrayList<FlowId>();
        for (int i = 1; i <= BruteForceGuard.LIVE_FLOWS + 1; i++) {
            flows.addFirst(issue(i, true));
        }
        issue(9, false);
        issue(3, true);

        assertThat(((Ruling.Check) guard.begin(stranger(CODE))).flows())
                .containsExactly(flows.get(1), flows.get(0), flows.get(2));
    }

    private FlowId issue(int number, boolean leaves) {
        var flow = new FlowId(new UUID(0, number));
        work.write(stores -> {
            guard.issued(stores, CODE, flow, now, now.plusSeconds(600), leaves);
            return flow;
        });
        return flow;
    }

    @Test
    @DisplayName("[C4] who is signed in enters the codes that were sent to the account")
    void who_is_signed_in_enters_the_codes_that_were_sent_to_the_account() {
        FlowId flow = issue(1, true);
        Attempt own = guard.attempt(CODE, SESSION, flow, Caller.nativeApp(), now);

        assertThat(((Ruling.Check) guard.begin(own)).flows()).containsExactly(flow);
    }

    @Test
    void switched_off_it_counts_nothing_and_still_knows_which_codes_were_sent() {
        FlowId flow = issue(1, true);
        BruteForceGuard off = guard(false);
        for (int i = 0; i < CEILING; i++) {
            off.failed(stranger(PASSWORD));
            off.failed(stranger(CODE));
        }

        assertThat(off.begin(stranger(PASSWORD))).isEqualTo(new Ruling.Check(false, List.of(), 0));
        assertThat(off.begin(stranger(CODE))).isEqualTo(new Ruling.Check(false, List.of(flow), 0));
        assertThat(waits(stranger(PASSWORD))).isFalse();
    }

    @Test
    @DisplayName("[B1] what was not checked for want of room counts on no side")
    void what_was_not_checked_counts_on_no_side() {
        var nothing = new Ruling.Check(false, List.of(), 0);
        for (int i = 0; i < 2 * ThrottlePolicy.MOST_AT_ONCE; i++) {
            assertThat(guard.begin(stranger(PASSWORD))).isEqualTo(nothing);
            guard.withdrawn(stranger(PASSWORD));
        }
        exhaust(PASSWORD);
    }

    @Test
    void switched_off_it_withdraws_nothing_that_others_count() {
        for (int i = 0; i < FREE; i++) {
            guard.begin(stranger(PASSWORD));
            guard(false).withdrawn(stranger(PASSWORD));
        }
        guard.failed(stranger(PASSWORD));

        assertThat(begun()).isEqualTo(FREE);
    }

    private int begun() {
        var rows = new PlainKeyedHash().hashes("attempts-" + Purpose.PASSWORD, PASSWORD.key());
        return work.read(
                stores -> stores.failedAttempts().take(rows.getFirst(), now).begun());
    }

    /** So many wrong ones that no answer is right any more, each a day after the one before. @return when the last one was */
    private Instant reachCeiling() {
        Instant then = now;
        for (int i = 0; i < CEILING; i++) {
            then = now.plus(Duration.ofDays(i));
            Attempt wrong = guard.attempt(PASSWORD, FlowId.NIL, Caller.nativeApp(), then);
            assertThat(guard.begin(wrong))
                    .isInstanceOfSatisfying(
                            Ruling.Check.class,
                            check -> assertThat(check.switchedOff()).isFalse());
            guard.failed(wrong);
        }
        return then;
    }

    private boolean isSwitchedOff(Instant then) {
        Attempt late = guard.attempt(PASSWORD, FlowId.NIL, Caller.nativeApp(), then);
        return ((Ruling.Check) guard.begin(late)).switchedOff();
    }

    @Test
    @DisplayName("[B1] [S33] beyond the ceiling no answer is right, and each try that meets it is an event")
    void beyond_the_ceiling_no_answer_is_right() {
        Instant then = reachCeiling();
        assertThat(told("login.switched_off")).isZero();

        for (int day = 1; day <= 3; day++) {
            assertThat(isSwitchedOff(then.plus(Duration.ofDays(day)))).isTrue();
            assertThat(told("login.switched_off")).isEqualTo(day);
        }
    }

    @Test
    @DisplayName("[B4] what somebody signed in proves lifts the ceiling that strangers reached, and not their pause")
    void what_somebody_signed_in_proves_lifts_the_ceiling() {
        Instant then = reachCeiling();
        Attempt own = guard.attempt(PASSWORD, SESSION, FlowId.NIL, Caller.nativeApp(), then);
        guard.proven(own, (Ruling.Check) guard.begin(own));

        assertThat(isSwitchedOff(then.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    @DisplayName("[B2] success is forgiven by itself, whatever it followed")
    void success_forgives_whatever_it_followed() {
        for (int wrong = 0; wrong <= FREE; wrong++) {
            for (int i = 0; i < wrong; i++) {
                guard.begin(stranger(PASSWORD));
                guard.failed(stranger(PASSWORD));
            }
            guard.proven(stranger(PASSWORD), new Ruling.Check(false, List.of(), wrong));
            assertThat(begun()).as("after %s", wrong).isZero();
        }
    }

    @Test
    @DisplayName("[I4] no text shows what somebody typed")
    void no_text_shows_what_somebody_typed() {
        assertThat(AttemptSubject.ofNobody(Purpose.PASSWORD, "ann@example.org"))
                .hasToString("AttemptSubject[PASSWORD]");
    }

    /** Two nodes under different newest keys count at once: the next try adds up what both counted. */
    @Test
    @DisplayName("[I1] [B5] what was counted under several keys is added up")
    void what_was_counted_under_several_keys_is_added_up() {
        List<BruteForceGuard> nodes = List.of(under("old"), under("new"));
        for (BruteForceGuard node : nodes) {
            for (int i = 0; i < FREE - 1; i++) {
                node.begin(stranger(PASSWORD));
                node.failed(stranger(PASSWORD));
            }
        }

        var check = (Ruling.Check) under("new", "old").begin(stranger(PASSWORD));

        assertThat(check.wrongBefore()).isEqualTo(2 * (FREE - 1));
        assertThat(under("old").begin(stranger(PASSWORD))).isEqualTo(new Ruling.Check(false, List.of(), 0));
    }

    private BruteForceGuard under(String... keys) {
        return new BruteForceGuard(
                new ThrottleSettings(true, FREE, Duration.ofMinutes(15), CEILING, false),
                devices,
                work,
                new PlainKeyedHash(keys),
                events::add);
    }
}
