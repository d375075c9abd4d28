package dev.portcullis.domain.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.bruteforce.BruteForceGuard;
import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.domain.fixture.Drawer;
import dev.portcullis.domain.fixture.KnownSecrets;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Expired;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Right;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.TooMany;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.TooSoon;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Wrong;
import dev.portcullis.domain.onetime.OneTimeCodes.Issued;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes with the guard in front of them. docs/security.md, B1, B2, B6 and C4. */
class GuardedCodesTest {
    private static final int FREE = 3;
    private static final int ALLOWED = 2 * FREE;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Instant NOW = StillClock.NOON;
    private static final IdentityId ANN = new IdentityId(new UUID(0, 1));
    private static final IdentityId BEN = new IdentityId(new UUID(0, 2));
    private static final String ADDRESS = "ann@example.org";

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final OneTimeCodes codes = new OneTimeCodes(
            "recovery", LIFE, LIFE, new OneTimeCodes.Allowed(ALLOWED, false), new KnownSecrets(), new PlainKeyedHash());
    private final GuardedCodes guarded = guarded(false);

    private GuardedCodes guarded(boolean expiredKeepFlow) {
        var devices = new KnownDevices(
                false, new CookieSettings(null, null, "/", true, "Lax"), new Drawer(), new KnownSecrets());
        var settings = new ThrottleSettings(true, FREE, Duration.ofMinutes(15), 100, false);
        var guard = new BruteForceGuard(settings, devices, work, new PlainKeyedHash(), event -> {});
        return new GuardedCodes(codes, guard, new Identifiers(number -> Optional.empty()), expiredKeepFlow);
    }

    private static FlowId flow(int number) {
        return new FlowId(new UUID(7, number));
    }

    /** A code in a flow, whose message leaves or does not. */
    private Issued send(Purpose purpose, FlowId flow, String address, @Nullable IdentityId owner, boolean leaves) {
        Issued fresh = codes.code(flow, Channel.EMAIL, address, owner, NOW);
        keep(guarded.carried(purpose, flow, fresh.kept(), message()), leaves);
        return fresh;
    }

    private void keep(Outgoing outgoing, boolean leaves) {
        work.write(stores -> {
            outgoing.consequence().kept(stores, leaves);
            return leaves;
        });
    }

    private static OutboxMessage message() {
        return new OutboxMessage(new UUID(0, 9), Channel.EMAIL, ADDRESS, "recovery_code_valid", "", ANN, NOW);
    }

    private static IssuedCodes sent(Issued... fresh) {
        return IssuedCodes.NONE.withCodes(
                List.of(fresh).stream().map(Issued::kept).toList());
    }

    private CheckResult enter(Purpose purpose, FlowId flow, IssuedCodes sent, String code) {
        return guarded.check(entry(purpose, flow, sent, code, NOW), any -> any.identity() != null);
    }

    private static GuardedCodes.Entry entry(Purpose purpose, FlowId flow, IssuedCodes sent, String code, Instant now) {
        return new GuardedCodes.Entry(purpose, flow, sent, code, Caller.nativeApp(), now);
    }

    private static List<Purpose> sentPurposes() {
        return List.of(Purpose.LOGIN_CODE, Purpose.RECOVERY_CODE, Purpose.VERIFICATION_CODE);
    }

    /** So many wrong ones, each in a flow of its own, that the next has to wait. */
    private void exhaust(Purpose purpose, String address, @Nullable IdentityId owner) {
        for (int i = 0; i <= FREE; i++) {
            Issued fresh = send(purpose, flow(100 + i), address, owner, true);
            assertThat(enter(purpose, flow(100 + i), sent(fresh), "no code")).isInstanceOf(Wrong.class);
        }
    }

    private CheckResult next(Purpose purpose, String address, @Nullable IdentityId owner) {
        Issued fresh = send(purpose, flow(200), address, owner, true);
        return enter(purpose, flow(200), sent(fresh), fresh.secret());
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PASSWORD", "TOTP", "LOOKUP_SECRET"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("[C4] a code opens where its message left, and nowhere else")
    void a_code_opens_where_its_message_left(Purpose purpose) {
        Issued left = send(purpose, flow(1), ADDRESS, ANN, true);
        Issued held = send(purpose, flow(2), ADDRESS, ANN, false);
        Issued withheld = codes.code(flow(3), Channel.EMAIL, ADDRESS, ANN, NOW);
        keep(guarded.withheld(purpose, flow(3), withheld.kept(), message()), true);
        Issued nobodys = send(purpose, flow(4), ADDRESS, null, true);

        assertThat(enter(purpose, flow(1), sent(left), left.secret())).isInstanceOf(Right.class);
        assertThat(enter(purpose, flow(2), sent(held), held.secret())).isInstanceOf(Wrong.class);
        assertThat(enter(purpose, flow(3), sent(withheld), withheld.secret())).isInstanceOf(Wrong.class);
        assertThat(enter(purpose, flow(4), sent(nobodys), nobodys.secret())).isInstanceOf(Wrong.class);
    }

    @Test
    @DisplayName("[B2] wrong codes of many flows are counted together, for an account or for a name that nobody has")
    void wrong_codes_of_many_flows_are_counted_together() {
        for (Purpose purpose : sentPurposes()) {
            exhaust(purpose, ADDRESS, ANN);
            exhaust(purpose, "nobody@example.org", null);

            assertThat(next(purpose, ADDRESS, ANN)).isInstanceOf(TooSoon.class);
            assertThat(next(purpose, " Nobody@example.org ", null)).isInstanceOf(TooSoon.class);
            assertThat(next(purpose, "ben@example.org", BEN)).isInstanceOf(Right.class);
        }
    }

    @Test
    @DisplayName("[B2] a verification is counted for its address, everything else for the account whatever the address")
    void a_verification_is_counted_for_its_address() {
        for (Purpose purpose : sentPurposes()) {
            exhaust(purpose, ADDRESS, ANN);

            assertThat(next(purpose, "another@example.org", ANN))
                    .as("%s", purpose)
                    .isInstanceOf(purpose == Purpose.VERIFICATION_CODE ? Right.class : TooSoon.class);
        }
    }

    @Test
    @DisplayName("[B2] a right code forgives the wrong ones before it, and so does a link")
    void a_right_code_forgives_and_so_does_a_link() {
        for (int times = 0; times < 3; times++) {
            for (int i = 0; i < FREE; i++) {
                Issued fresh = send(Purpose.RECOVERY_CODE, flow(i), ADDRESS, ANN, true);
                assertThat(enter(Purpose.RECOVERY_CODE, flow(i), sent(fresh), "no code"))
                        .isInstanceOf(Wrong.class);
            }
            assertThat(next(Purpose.RECOVERY_CODE, ADDRESS, ANN)).isInstanceOf(Right.class);
        }
        exhaust(Purpose.RECOVERY_CODE, ADDRESS, ANN);
        guarded.proven(
                Purpose.RECOVERY_CODE,
                codes.link(flow(5), Channel.EMAIL, ADDRESS, ANN, NOW).kept());
        assertThat(next(Purpose.RECOVERY_CODE, ADDRESS, ANN)).isInstanceOf(Right.class);
    }

    @Test
    @DisplayName("[C3] a code that came too late is told so, or as a wrong one where that keeps the flow")
    void a_code_that_came_too_late() {
        Issued fresh = send(Purpose.RECOVERY_CODE, flow(1), ADDRESS, ANN, true);
        var late = entry(Purpose.RECOVERY_CODE, flow(1), sent(fresh), fresh.secret(), NOW.plus(LIFE));
        var wrong = entry(Purpose.RECOVERY_CODE, flow(1), sent(fresh), "no code", NOW.plus(LIFE));

        assertThat(guarded.check(late, any -> true)).isInstanceOf(Expired.class);
        assertThat(guarded(true).check(late, any -> true)).isInstanceOf(Wrong.class);
        assertThat(guarded(true).check(wrong, any -> true)).isInstanceOf(Wrong.class);
    }

    @Test
    @DisplayName("[C4] a code that comes with a name opens for the owner of that name alone")
    void a_code_that_comes_with_a_name_opens_for_its_owner_alone() {
        Issued fresh = send(Purpose.LOGIN_CODE, flow(1), ADDRESS, ANN, true);
        var entry = entry(Purpose.LOGIN_CODE, flow(1), sent(fresh), fresh.secret(), NOW);

        assertThat(guarded.checkOf(ADDRESS, null, entry, any -> true)).isInstanceOf(Wrong.class);
        assertThat(guarded.checkOf(ADDRESS, BEN, entry, any -> true)).isInstanceOf(Wrong.class);
        assertThat(guarded.checkOf(ADDRESS, ANN, entry, any -> false)).isInstanceOf(Wrong.class);
        assertThat(guarded.checkOf(ADDRESS, ANN, entry, any -> true)).isInstanceOf(Right.class);
    }

    @Test
    @DisplayName("[B2] what a flow takes no more of is not counted for the account")
    void what_a_flow_takes_no_more_of_is_not_counted() {
        var full = new IssuedCodes(ALLOWED, 0, List.of(), List.of())
                .withCodes(List.of(
                        send(Purpose.RECOVERY_CODE, flow(1), ADDRESS, ANN, true).kept()));
        for (int i = 0; i < 4 * FREE; i++) {
            assertThat(enter(Purpose.RECOVERY_CODE, flow(1), full, "no code")).isInstanceOf(TooMany.class);
        }
        assertThat(next(Purpose.RECOVERY_CODE, ADDRESS, ANN)).isInstanceOf(Right.class);
    }
}
