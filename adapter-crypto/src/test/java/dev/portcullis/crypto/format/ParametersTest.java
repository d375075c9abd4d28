package dev.portcullis.crypto.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the parameters of a hash may go, each of them to its edge. */
class ParametersTest {
    private static final byte[] PASSWORD = "password".getBytes(StandardCharsets.UTF_8);
    private static final CostLimits LIMITS = new CostLimits(10, 8192, 16384, 10_000);

    private final MemoryBudget memory = new MemoryBudget(8192, Duration.ofSeconds(10));
    private final HashFormats formats = new HashFormats(LIMITS, memory);

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String argon2Hash(int parallelism, int salt, int digest) {
        return new Argon2Hash("argon2id", 8 * parallelism, 1, parallelism, new byte[salt], new byte[digest])
                .rehash(PASSWORD)
                .text();
    }

    private static String scrypt(int n, int r, int p, int digest) {
        byte[] salt = {1};
        return "$scrypt$ln=" + n + ",r=" + r + ",p=" + p + "$" + base64(salt) + "$"
                + base64(SCrypt.generate(PASSWORD, salt, n, r, p, digest));
    }

    private boolean matches(String hash) {
        return formats.matches(PASSWORD, hash);
    }

    @Test
    @DisplayName("[A10] the digest of a memory-hard hash has 4 to 1024 bytes")
    void the_digest_of_a_memory_hard_hash_has_4_to_1024_bytes() {
        for (int length : List.of(4, 5, 64, 1023, 1024)) {
            assertThat(matches(argon2Hash(1, 8, length))).as("%d", length).isTrue();
            assertThat(matches(scrypt(32, 1, 1, length))).as("%d", length).isTrue();
        }
        for (int length : List.of(1, 3, 1025, 2000)) {
            assertThat(matches(scrypt(32, 1, 1, length))).as("%d", length).isFalse();
        }
        assertThat(matches(argon2Hash(1, 8, 1025))).isFalse();
    }

    @Test
    @DisplayName("[A10] the salt of an Argon2 hash has 1024 bytes at most")
    void the_salt_of_an_argon2_hash_has_1024_bytes_at_most() {
        assertThat(matches(argon2Hash(1, 1024, 32))).isTrue();
        assertThat(matches(argon2Hash(1, 1025, 32))).isFalse();
    }

    @Test
    @DisplayName("[A10] Argon2 has 255 lanes at most")
    void argon2_has_255_lanes_at_most() {
        assertThat(matches(argon2Hash(255, 8, 16))).isTrue();
        assertThat(matches(argon2Hash(256, 8, 16))).isFalse();
    }

    @Test
    @DisplayName("[A10] scrypt takes powers of two, and 64 blocks and lanes at most")
    void scrypt_takes_powers_of_two_and_64_blocks_and_lanes_at_most() {
        assertThat(matches(scrypt(32, 64, 1, 16))).isTrue();
        assertThat(matches(scrypt(32, 65, 1, 16))).isFalse();
        assertThat(matches(scrypt(32, 1, 64, 16))).isTrue();
        assertThat(matches(scrypt(32, 1, 65, 16))).isFalse();
        for (int n : new int[] {-16, 0, 1, 3, 15, 17, 48}) {
            assertThatIllegalArgumentException().as("%d", n).isThrownBy(() -> new ScryptWork(n, 1, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ScryptWork(16, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScryptWork(16, 1, 0));
    }

    /** Below 32 it is the logarithm. */
    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "5,32", "10,1024"})
    void scrypts_n_is_written_as_itself_or_as_its_logarithm(int logarithm, int n) {
        String hash = scrypt(n, 1, 1, 16);

        assertThat(matches(hash.replace("ln=" + n, "ln=" + logarithm))).isTrue();
        assertThat(matches(hash)).isEqualTo(n >= 32);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 31, 32, Integer.MAX_VALUE})
    void a_power_is_within_what_numbers_hold(int exponent) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScryptWork.power(exponent));
        assertThat(ScryptWork.power(30)).isEqualTo(1 << 30);
    }

    @Test
    void a_pbkdf2_hash_is_as_long_as_it_says_and_not_empty() {
        var generator = new PKCS5S2ParametersGenerator(Digests.named("sha256"));
        generator.init(PASSWORD, new byte[] {1}, 10);
        for (int length : IntStream.rangeClosed(1, 70).toArray()) {
            var key = (KeyParameter) generator.generateDerivedMacParameters(length * 8);
            String hash = "$pbkdf2-sha256$i=10,l=%d$AQ$" + base64(key.getKey());
            assertThat(matches(hash.formatted(length))).as("%d", length).isTrue();
            assertThat(matches(hash.formatted(length + 1))).as("%d", length).isFalse();
        }
        assertThat(matches("$pbkdf2-sha256$i=10,l=0$AQ$")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "2048,1", "1073741824,524288", "2147483648,1048576", "9223372036854775807,1048576"})
    @DisplayName("[A11] hashes fill half of the heap, and a gibibyte at most")
    void hashes_fill_half_of_the_heap(long heap, long kib) {
        assertThat(CostLimits.memoryOf(heap)).isEqualTo(kib);
    }

    @Test
    @DisplayName("[A10] the limits are bcrypt's 16, the memory of this heap, 4 GiB filled and five million rounds")
    void the_limits_are_as_documented() {
        long memoryInKib = CostLimits.memoryOf(Runtime.getRuntime().maxMemory());

        assertThat(CostLimits.standard()).isEqualTo(new CostLimits(16, memoryInKib, 4 * 1024 * 1024, 5_000_000));
    }

    @Test
    void limits_are_widened_by_what_is_configured_and_never_narrowed() {
        assertThat(LIMITS.coveringBcrypt(12)).isEqualTo(new CostLimits(12, 8192, 16384, 10_000));
        assertThat(LIMITS.coveringBcrypt(4)).isEqualTo(LIMITS);
        assertThat(LIMITS.coveringArgon2(new Argon2Settings(10_000, 3, 1, 16, 32)))
                .isEqualTo(new CostLimits(10, 10_000, 30_000, 10_000));
        assertThat(LIMITS.coveringArgon2(new Argon2Settings(512, 2, 1, 16, 32))).isEqualTo(LIMITS);
        assertThat(LIMITS.coveringArgon2(new Argon2Settings(4 * 1024 * 1024, 1000, 1, 16, 32))
                        .filledInKib())
                .isEqualTo(4L * 1024 * 1024 * 1000);
    }

    @Test
    void each_parameter_of_argon2_has_its_edges() {
        int[] least = {8, 1, 1, 8, 16};
        int[] most = {4 * 1024 * 1024, 1000, 255, 64, 128};
        assertThatCode(() -> argon2(least)).doesNotThrowAnyException();
        assertThatCode(() -> argon2(most)).doesNotThrowAnyException();
        for (int which = 0; which < least.length; which++) {
            assertRefused(least, which, -1);
            assertRefused(most, which, 1);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> argon2(15, 1, 2, 8, 16));
        assertThatCode(() -> argon2(16, 1, 2, 8, 16)).doesNotThrowAnyException();
    }

    private static void assertRefused(int[] edge, int which, int step) {
        int[] beyond = edge.clone();
        beyond[which] += step;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> argon2(beyond))
                .withMessageContaining(" is " + beyond[which] + ";");
    }

    private static Argon2Settings argon2(int... all) {
        return new Argon2Settings(all[0], all[1], all[2], all[3], all[4]);
    }
}
