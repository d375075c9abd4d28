package dev.portcullis.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.identity.PhoneNumbers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of {@link PhoneNumbers}, by their numbers. */
public interface PhoneNumbersContract {
    /** Numbers and what people write for them. */
    Map<String, List<String>> SPELLINGS = Map.of(
            "+4915112345678",
            List.of(
                    "+4915112345678",
                    "+49 151 12345678",
                    "+49 0151 12345678",
                    "+49 (0)151 / 123-456-78",
                    "+49.151.12345678",
                    "tel:+49-151-12345678",
                    "+49\u00a0151\u00a012345678"),
            "+16502530000",
            List.of("+1 650-253-0000", "+1 (650) 253-0000", "+1.650.253.0000", "tel:+16502530000"),
            "+390236618300",
            List.of("+39 02 36618300", "+39 0236618300"),
            "+442083661177",
            List.of("+44 (0)20 8366 1177", "+44 20 8366 1177", "+44 020 83661177"));

    PhoneNumbers numbers();

    @Test
    default void r1_r2_every_spelling_of_a_number_is_that_number() {
        SPELLINGS.forEach((number, spellings) -> assertThat(spellings)
                .allSatisfy(text ->
                        assertThat(numbers().international(text)).as(text).contains(number)));
    }

    @Test
    default void r3_what_is_no_international_number_is_none() {
        assertThat(List.of(
                        "",
                        "+",
                        "0151 12345678",
                        "ann",
                        "ann@example.org",
                        "+1 650 FLOWERS",
                        "+1 650-253-0000 ext. 5",
                        "+999 123456789",
                        "++49 151 12345678",
                        "+49 151 12345678\n",
                        "+" + "1".repeat(1000)))
                .allSatisfy(text ->
                        assertThat(numbers().international(text)).as(text).isEmpty());
    }

    @Test
    default void r4_a_number_stays_as_it_is() {
        assertThat(SPELLINGS.keySet())
                .allSatisfy(
                        number -> assertThat(numbers().international(number)).contains(number));
    }
}
