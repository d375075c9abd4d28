package dev.portcullis.crypto.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.credential.PasswordTooLong;
import dev.portcullis.ports.secret.SecretSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hashes of new passwords, and those of nobody. */
class NewHashesTest {
    private static final SecretSource RANDOM = new RandomSecretSource();
    private static final MemoryBudget MEMORY = new MemoryBudget(4096, Duration.ofMillis(1));
    private static final Argon2Settings ARGON2 = new Argon2Settings(64, 2, 2, 16, 32);

    private final HashFormats formats = new HashFormats(CostLimits.standard(), MEMORY);

    static List<NewHashes> all() {
        return List.of(
                new BcryptHashes(4, RANDOM),
                new BcryptHashes(5, RANDOM),
                argon2(ARGON2),
                argon2(new Argon2Settings(65, 1, 1, 8, 16)),
                argon2(new Argon2Settings(64, 1, 3, 64, 128)));
    }

    private static NewHashes argon2(Argon2Settings settings) {
        return new Argon2Hashes(settings, RANDOM, MEMORY);
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("[A8] a new hash is salted, matches its password, and is of today for whoever made it alone")
    void a_new_hash_matches_its_password(NewHashes hashes) {
        String hash = hashes.hash(bytes("correct horse"));

        assertThat(formats.matches(bytes("correct horse"), hash)).isTrue();
        assertThat(formats.matches(bytes("correct hors"), hash)).isFalse();
        assertThat(hashes.hash(bytes("correct horse"))).isNotEqualTo(hash);
        assertThat(all()).filteredOn(one -> !one.isOutdated(hash)).hasSize(1);
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("[B7] the hash of nobody is written like somebody's")
    void the_hash_of_nobody_is_written_like_somebodys(NewHashes hashes) {
        String nobodys = hashes.ofNobody();

        assertThat(hashes.isOutdated(nobodys)).isFalse();
        assertThat(nobodys).hasSameSizeAs(hashes.hash(bytes("")));
        assertThat(hashes.ofNobody()).isNotEqualTo(nobodys);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_no_hash_is_outdated(NewHashes hashes) {
        String hash = hashes.ofNobody();
        for (String other :
                List.of("", "$", hash + "$", hash.replace("$2a$", "$3a$").replace("argon2id", "argon2i"))) {
            assertThat(hashes.isOutdated(other)).as(other).isTrue();
        }
    }

    @Test
    @DisplayName("[A8] every parameter counts when a hash is looked at again")
    void every_parameter_counts() {
        String hash = argon2(ARGON2).ofNobody();
        for (Argon2Settings other : List.of(
                new Argon2Settings(65, 2, 2, 16, 32),
                new Argon2Settings(64, 3, 2, 16, 32),
                new Argon2Settings(64, 2, 1, 16, 32),
                new Argon2Settings(64, 2, 2, 17, 32),
                new Argon2Settings(64, 2, 2, 16, 33))) {
            assertThat(argon2(other).isOutdated(hash)).as("%s", other).isTrue();
        }
        for (int cost : IntStream.rangeClosed(4, 31).toArray()) {
            String nobodys = new BcryptHashes(cost, RANDOM).ofNobody();
            assertThat(new BcryptHashes(cost, RANDOM).isOutdated(nobodys)).isFalse();
            assertThat(new BcryptHashes(cost + 1, RANDOM).isOutdated(nobodys)).isTrue();
        }
    }

    @Test
    @DisplayName("[A2] bcrypt takes 72 bytes and refuses more, where it makes a hash and where it checks one")
    void bcrypt_takes_72_bytes() {
        var bcrypt = new BcryptHashes(4, RANDOM);
        String hash = bcrypt.hash(bytes("x".repeat(72)));

        assertThat(formats.matches(bytes("x".repeat(72)), hash)).isTrue();
        assertThat(formats.matches(bytes("x".repeat(73)), hash)).isFalse();
        assertThat(formats.matches(bytes("x".repeat(71)), hash)).isFalse();
        assertThatExceptionOfType(PasswordTooLong.class)
                .isThrownBy(() -> bcrypt.hash(bytes("ä".repeat(36) + "x")))
                .matches(refused -> refused.maximum() == 72 && refused.actual() == 73);
    }

    @Test
    @DisplayName("[A11] a new hash counts against the memory of all")
    void a_new_hash_counts_against_the_memory_of_all() {
        var hashes = argon2(new Argon2Settings(2048, 1, 1, 16, 32));

        assertThatExceptionOfType(HasherBusy.class)
                .isThrownBy(() -> MEMORY.with(2049, () -> hashes.hash(bytes("correct horse"))));
        assertThat(MEMORY.<Boolean>with(
                        2048, () -> hashes.hash(bytes("correct horse")).isEmpty()))
                .isFalse();
    }
}
