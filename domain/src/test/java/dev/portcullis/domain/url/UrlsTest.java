package dev.portcullis.domain.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.test/x,https://a.test/x?flow=1",
        "https://a.test/x?y=z,https://a.test/x?y=z&flow=1",
        "https://a.test/#/login,https://a.test/?flow=1#/login",
        "https://a.test/?y=z#top,https://a.test/?y=z&flow=1#top",
        "https://a.test/x#what?,https://a.test/x?flow=1#what?"
    })
    void a_parameter_goes_into_the_query_and_never_behind_the_fragment(String url, String longer) {
        assertThat(Urls.withParameter(url, "flow", "1")).isEqualTo(longer);
    }

    @Test
    void a_value_cannot_break_out_of_its_parameter() {
        assertThat(Urls.withParameter("https://a.test/", "to", "x&y=1#z ?é"))
                .isEqualTo("https://a.test/?to=x%26y%3D1%23z+%3F%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/?to=x,x",
        "https://a.test/?to=x&to=y,x",
        "https://a.test/?y=1&to=a%26b%3Dc,a&b=c",
        "https://a.test/?to=x#to=y,x",
        "https://a.test/?to=https%3A%2F%2Fb.test,https://b.test"
    })
    void a_parameter_is_read_and_its_first_value_counts(String url, String value) {
        assertThat(Urls.parameter(url, "to")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://a.test/",
                "https://a.test/?",
                "https://a.test/?into=x",
                "https://a.test/?to=",
                "https://a.test/?to=%zz",
                "https://a.test/?to",
                "https://a.test/#?"
            })
    void a_parameter_that_is_absent_empty_or_garbled_is_none(String url) {
        assertThat(Urls.parameter(url, "to")).isEmpty();
    }

    @Test
    void a_parameter_comes_back_as_it_was_put() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String value = random.ints(1 + random.nextInt(8), 1, 0xd7ff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(Urls.parameter(Urls.withParameter("https://a.test/?q=1#f", "to", value), "to"))
                    .contains(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.test/x?y=z#w",
                "https://a.test/%2f",
                "https://a_b.test:1/",
                "/relative",
                "https://a.test/é"
            })
    void a_good_address_stays_as_it_is(String url) {
        assertThat(Urls.toUri(url)).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/a b,https://a.test/a%20b",
        "https://a.test/?x=a|b,https://a.test/?x=a%7Cb",
        "https://a.test/?x={y},https://a.test/?x=%7By%7D",
        "https://a.test/a%20b c,https://a.test/a%20b%20c",
        "https://a.test/50% of,https://a.test/50%25%20of",
        "https://a.test/\u00e9 x,https://a.test/%C3%A9%20x"
    })
    void characters_that_no_address_may_hold_are_encoded_and_the_rest_stays(String odd, String encoded) {
        assertThat(Urls.toUri(odd)).hasToString(encoded);
    }
}
