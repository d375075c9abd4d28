package dev.portcullis.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.secret.KeyedHash;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link KeyedHash}, by the numbers of its rules. */
public interface KeyedHashContract {
    /** What is tested: the first of these keys makes hashes, all find what was hashed. */
    KeyedHash with(List<String> keys);

    private KeyedHash under(String key) {
        return with(List.of(key));
    }

    private KeyedHash hash() {
        return under("a key of the contract suite");
    }

    @Test
    default void r1_the_same_purpose_and_secret_have_the_same_hash() {
        assertThat(hash().hash("session", "secret")).isEqualTo(hash().hash("session", "secret"));
    }

    @Test
    default void r1_many_threads_get_the_same_hash() {
        KeyedHash shared = hash();
        assertThat(IntStream.range(0, 5000)
                        .parallel()
                        .mapToObj(i -> shared.hash("session", "secret"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    default void r2_another_purpose_secret_or_key_has_another_hash() {
        String hash = hash().hash("session", "secret");
        assertThat(hash().hash("code", "secret")).isNotEqualTo(hash);
        assertThat(hash().hash("session", "Secret")).isNotEqualTo(hash);
        assertThat(under("another key of the suite").hash("session", "secret")).isNotEqualTo(hash);
    }

    @Test
    default void r2_purpose_and_secret_do_not_run_into_each_other() {
        assertThat(hash().hash("session", "secret")).isNotEqualTo(hash().hash("sessions", "ecret"));
        assertThat(hash().hash("", "session")).isNotEqualTo(hash().hash("session", ""));
    }

    @Test
    default void r3_the_hash_is_url_safe_and_shows_nothing_of_the_secret() {
        for (String secret : new String[] {"", "secret", "Ζωή", "x".repeat(10_000)}) {
            assertThat(hash().hash("session", secret))
                    .matches("[A-Za-z0-9_-]{43,128}")
                    .doesNotContain("secret");
        }
    }

    @Test
    default void r4_with_one_key_there_is_one_hash() {
        assertThat(hash().hashes("session", "secret")).containsExactly(hash().hash("session", "secret"));
    }

    @Test
    default void r4_every_key_finds_what_it_hashed_and_the_first_one_makes() {
        String first = under("the key of this year").hash("session", "secret");
        String second = under("the key of last year").hash("session", "secret");
        var both = with(List.of("the key of this year", "the key of last year"));
        assertThat(both.hash("session", "secret")).isEqualTo(first);
        assertThat(both.hashes("session", "secret")).containsExactly(first, second);
    }
}
