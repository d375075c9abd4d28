package dev.portcullis.ports.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedLanguagesTest {
    private static final List<String> OFFERED = List.of("en", "de");

    @ParameterizedTest
    @CsvSource({"de,de", "'fr, de-AT;q=0.8, en;q=0.5',de", "'en-GB, de;q=0.5',en"})
    void the_first_wish_that_can_be_met_is(String header, String language) {
        assertThat(AcceptedLanguages.best(header, OFFERED)).contains(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "fr", ";;q=x", "de;q=2", "\u0000"})
    void without_a_wish_that_can_be_met_there_is_none(String header) {
        assertThat(AcceptedLanguages.best(header, OFFERED)).isEmpty();
    }

    @Test
    void a_header_longer_than_a_browser_sends_is_not_read() {
        assertThat(AcceptedLanguages.best("de," + "x,".repeat(10_000), OFFERED)).isEmpty();
    }
}
