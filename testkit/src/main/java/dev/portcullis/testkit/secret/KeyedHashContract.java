package dev.portcullis.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.secret.KeyedHash;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link KeyedHash}, by the numbers of its rules. */
public interface KeyedHashContract {
    /** What is tested, under this key. */
    KeyedHash under(String key);

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
}
