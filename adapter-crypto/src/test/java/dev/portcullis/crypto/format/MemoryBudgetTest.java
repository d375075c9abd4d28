package dev.portcullis.crypto.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.crypto.credential.HasherSettings;
import dev.portcullis.crypto.credential.ModularPasswordHasher;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MemoryBudgetTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    @DisplayName("[U4] hashes under way never fill more than the budget together")
    void hashes_under_way_never_fill_more_than_the_budget_together() throws Exception {
        var budget = new MemoryBudget(100, LONG);
        var filled = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.rangeClosed(1, 100)
                    .mapToObj(kib -> threads.submit(() -> budget.with(kib, () -> {
                        most.accumulateAndGet(filled.addAndGet(kib), Math::max);
                        Thread.yield();
                        return filled.addAndGet(-kib);
                    })))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(most.get()).isBetween(1, 100);
        assertThat(filled).hasValue(0);
    }

    @Test
    @DisplayName("[U4] who waits too long for memory is refused")
    void who_waits_too_long_for_memory_is_refused() {
        var budget = new MemoryBudget(100, SHORT);
        assertThatExceptionOfType(HasherBusy.class)
                .isThrownBy(() -> budget.with(60, () -> budget.with(41, () -> "never")));
        assertThat(budget.with(100, () -> "again")).isEqualTo("again");
    }

    @Test
    void an_interrupted_thread_stays_interrupted_and_fills_nothing() {
        var budget = new MemoryBudget(100, LONG);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(HasherBusy.class).isThrownBy(() -> budget.with(1, () -> "never"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(budget.with(100, () -> "again")).isEqualTo("again");
    }

    @Test
    void more_than_there_ever_is_cannot_be_waited_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MemoryBudget(100, LONG).with(101, () -> "never"));
    }

    @Test
    void a_failure_gives_its_part_back() {
        var budget = new MemoryBudget(100, SHORT);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> budget.with(100, () -> {
                        throw new OutOfMemoryError();
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }
    }

    /** Hashes of the three kinds that fill memory, a mebibyte each, one of them after the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAA",
                "$scrypt$ln=1024,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==",
                "$firescrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==$Qnc=$c2lnbmVya2V5"
            })
    @DisplayName("[U4] [A10] an imported hash of each memory-hard kind counts against the budget")
    void an_imported_hash_of_each_kind_counts(String hash) {
        var budget = new MemoryBudget(1500, SHORT);
        var formats = new HashFormats(CostLimits.standard(), budget);
        assertThatExceptionOfType(HasherBusy.class)
                .isThrownBy(() -> budget.with(1000, () -> formats.matches(new byte[] {1}, hash)));
        assertThat(formats.matches(new byte[] {1}, hash)).isFalse();
    }

    @Test
    @DisplayName("[U4] Argon2's settings widen nothing where bcrypt makes the hashes")
    void argon2s_settings_widen_nothing_where_bcrypt_makes_the_hashes() {
        var settings =
                new HasherSettings(HasherSettings.Algorithm.BCRYPT, 4, new Argon2Settings(64 * 1024, 1, 1, 16, 32));
        var hasher = new ModularPasswordHasher(settings, new RandomSecretSource(), new CostLimits(4, 1024, 4096, 1000));
        var large = new ModularPasswordHasher(
                        HasherSettings.argon2(new Argon2Settings(2048, 1, 1, 16, 32)), new RandomSecretSource())
                .hash(new Password("correct horse"));
        assertThat(hasher.matches(new Password("correct horse"), new PasswordHash(large.value())))
                .isFalse();
    }
}
