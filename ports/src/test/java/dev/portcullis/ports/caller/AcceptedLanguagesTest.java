package dev.portcullis.ports.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "de, 'en-US,en;q=0.9', de",
                "de, 'de;q=0.1,en', de",
                "EN, 'de', en",
                "de-AT, 'en', de",
                "de, -, de",
                "de, '', de",
                "de, ';;q=x', de",
                "fr, 'de,en;q=0.5', de",
                "-, 'de', de",
                "'', 'de', de",
                "'en,en', 'de', de",
                "'en;q=1', 'de', de",
                "'*', 'de', de"
            })
    @DisplayName(
            "[U26] What somebody chose comes first, whatever their browser asks for, and what is no choice counts for nothing")
    void what_somebody_chose_comes_first(String chosen, String header, String language) {
        assertThat(AcceptedLanguages.best(AcceptedLanguages.preferring(chosen, header), OFFERED))
                .contains(language);
    }

    @Test
    void a_choice_holds_beside_a_header_that_is_too_long_to_be_read() {
        assertThat(AcceptedLanguages.best(AcceptedLanguages.preferring("de", "en," + "x,".repeat(126)), OFFERED))
                .contains("de");
        assertThat(AcceptedLanguages.preferring("de", "en," + "x,".repeat(10_000)))
                .isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 25, 26, 27, 60, 100, 119})
    void languages_that_are_kept_are_whole(int most) {
        String header =
                "de-AT;q=0.9,en-GB;q=0.8,fr-CA;q=0.7,es-MX;q=0.6,pt-BR;q=0.5,nl-BE;q=0.4,sv-FI;q=0.3,it-CH;q=0.2,ro-MD;q=0.1,sr-Latn;q=0.1";
        String cut = AcceptedLanguages.cut(header, most);
        assertThat(cut.length()).isLessThanOrEqualTo(most);
        assertThat(header).startsWith(cut + ",");
        assertThat(AcceptedLanguages.best(cut, OFFERED)).contains("de");
        assertThat(AcceptedLanguages.cut("x".repeat(most + 1), most)).isEmpty();
    }
}
