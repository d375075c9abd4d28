package dev.portcullis.testkit.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordTooLong;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of {@link PasswordHasher}, by the numbers of its rules. */
public interface PasswordHasherContract {
    /** What is tested, with parameters that make its work short but not immeasurably so: a hash takes a millisecond or so. */
    PasswordHasher hasher();

    /** The same with other parameters or another algorithm. */
    PasswordHasher otherwiseConfigured();

    /** How many bytes a password may have; none are refused if this is beyond a thousand. */
    int longestPassword();

    private boolean matches(String password, PasswordHash hash) {
        return hasher().matches(new Password(password), hash);
    }

    private PasswordHash hashOf(String password) {
        return hasher().hash(new Password(password));
    }

    @Test
    default void r1_a_text_that_is_no_hash_matches_nothing() {
        for (String text : HostileHashes.UNREADABLE) {
            assertThat(matches("password", new PasswordHash(text)))
                    .as(text.substring(0, Math.min(80, text.length())))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("[A10] A hash that would cost unreasonably much matches nothing at once")
    default void r1_a_hash_that_would_cost_unreasonably_much_matches_nothing_at_once() {
        HostileHashes.DEAR.forEach(hash -> matches("warm", new PasswordHash(hash)));
        for (String hash : HostileHashes.DEAR) {
            var spent = ProcessorTime.least(
                    5,
                    () -> assertThat(matches("password", new PasswordHash(hash)))
                            .as(hash)
                            .isFalse());
            assertThat(spent).as(hash).isLessThan(Duration.ofMillis(5));
        }
    }

    @Test
    default void r3_a_hash_matches_its_password() {
        for (String password : List.of("correct horse", "", " ", "Ζωή 👩🏽‍🚀", "a\0b", "x".repeat(72))) {
            assertThat(matches(password, hashOf(password))).as(password).isTrue();
        }
    }

    @Test
    default void r3_a_hash_matches_no_other_password() {
        PasswordHash hash = hashOf("Correct horse");
        for (String other :
                List.of("", "correct horse", "Correct hors", "Correct horse ", "Correct horse\0", "Cörrect horse")) {
            assertThat(matches(other, hash)).as(other).isFalse();
        }
    }

    @Test
    default void r4_two_hashes_of_one_password_differ_and_both_match() {
        PasswordHash first = hashOf("correct horse");
        PasswordHash second = hashOf("correct horse");
        assertThat(first).isNotEqualTo(second);
        assertThat(matches("correct horse", first) && matches("correct horse", second))
                .isTrue();
    }

    @Test
    @DisplayName("[A2] The last byte of a long password counts")
    default void r5_the_last_byte_of_a_long_password_counts() {
        int length = Math.min(longestPassword(), 1000);
        PasswordHash hash = hashOf("x".repeat(length));
        assertThat(matches("x".repeat(length - 1) + "y", hash)).isFalse();
        assertThat(matches("x".repeat(length + 1), hash)).isFalse();
    }

    @Test
    @DisplayName("[A2] A zero byte cuts nothing off")
    default void r5_a_zero_byte_cuts_nothing_off() {
        PasswordHash hash = hashOf("first\0second");
        assertThat(matches("first", hash)).isFalse();
        assertThat(matches("first\0third", hash)).isFalse();
    }

    @Test
    @DisplayName("[A2] A password beyond the limit is refused with its length in bytes")
    default void r5_a_password_beyond_the_limit_is_refused_with_its_length_in_bytes() {
        if (longestPassword() > 1000) {
            assertThat(matches("ä".repeat(1000), hashOf("ä".repeat(1000)))).isTrue();
            return;
        }
        String long2 = "ä".repeat(longestPassword() / 2 + 1);
        assertThatExceptionOfType(PasswordTooLong.class)
                .isThrownBy(() -> hashOf(long2))
                .satisfies(refused -> assertThat(refused.actual()).isEqualTo(long2.length() * 2))
                .satisfies(refused -> assertThat(refused.maximum()).isEqualTo(longestPassword()));
    }

    @Test
    @DisplayName("[B7] Nobodys check takes as long as somebodys")
    default void r6_nobodys_check_takes_as_long_as_somebodys() {
        PasswordHash hash = hashOf("correct horse");
        var wrong = new Password("wrong horse");
        Runnable somebody = () -> hasher().matches(wrong, hash);
        Runnable nobody = () -> hasher().verifyDecoy(wrong);
        IntStream.range(0, 100).forEach(warming -> {
            somebody.run();
            nobody.run();
        });
        // Side by side, so that whatever else the machine does slows both.
        double[] ratios = IntStream.range(0, 101)
                .mapToDouble(pair -> (double) work(nobody) / work(somebody))
                .sorted()
                .toArray();
        assertThat(ratios[ratios.length / 2]).isBetween(0.5, 2.0);
    }

    /** In nanoseconds, at least one. */
    private static long work(Runnable check) {
        return Math.max(1, ProcessorTime.of(check).toNanos());
    }

    @Test
    default void r7_what_was_hashed_as_configured_is_up_to_date() {
        assertThat(hasher().isOutdated(hashOf("correct horse"))).isFalse();
    }

    @Test
    default void r7_what_was_hashed_otherwise_is_outdated() {
        PasswordHash other = otherwiseConfigured().hash(new Password("correct horse"));
        assertThat(hasher().isOutdated(other)).isTrue();
        assertThat(hasher().isOutdated(new PasswordHash("$md5$X03MO1qnZdYdgyfeuILPmQ==")))
                .isTrue();
        assertThat(matches("correct horse", other)).isTrue();
    }

    @Test
    default void r8_hashes_of_every_format_match_their_passwords_only() {
        for (KnownHash known : KnownHash.all()) {
            assertThat(hasher().matches(known.asPassword(), known.asHash()))
                    .as(known.hash())
                    .isTrue();
            assertThat(matches(known.password() + "!", known.asHash()))
                    .as("another password, " + known.hash())
                    .isFalse();
        }
    }

    @Test
    default void secrets_are_not_shown() {
        PasswordHash hash = hashOf("correct horse");
        assertThat(hash.toString() + new Password("correct horse") + hasher())
                .doesNotContain("correct horse", hash.value());
    }
}
