package dev.portcullis.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.secret.SecretSource;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link SecretSource}, by the numbers of its rules. */
public interface SecretSourceContract {
    SecretSource source();

    @Test
    default void r1_the_length_is_what_was_asked_for() {
        for (int count : new int[] {0, 1, 6, 32, 1000}) {
            assertThat(source().bytes(count)).hasSize(count);
            assertThat(source().alphanumeric(count)).hasSize(count).matches("[A-Za-z0-9]*");
            assertThat(source().digits(count)).hasSize(count).matches("[0-9]*");
        }
    }

    @Test
    default void r2_every_letter_and_digit_is_equally_likely() {
        assertThat(Spread.of(source().alphanumeric(62 * 2000), 62)).isTrue();
    }

    @Test
    default void r2_every_decimal_digit_is_equally_likely() {
        assertThat(Spread.of(source().digits(10 * 5000), 10)).isTrue();
    }

    @Test
    default void r2_every_byte_is_equally_likely() {
        var text = new StringBuilder();
        for (byte drawn : source().bytes(256 * 500)) {
            text.append((char) (drawn & 0xff));
        }
        assertThat(Spread.of(text.toString(), 256)).isTrue();
    }

    @Test
    default void r3_nothing_comes_twice() {
        var seen = new HashSet<Object>();
        IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> source().alphanumeric(22))
                .sequential()
                .forEach(seen::add);
        IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> source().uuid())
                .sequential()
                .forEach(seen::add);
        assertThat(seen).hasSize(2000);
    }

    @Test
    default void r4_an_id_is_a_random_uuid() {
        for (int i = 0; i < 100; i++) {
            var id = source().uuid();
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        }
    }
}
