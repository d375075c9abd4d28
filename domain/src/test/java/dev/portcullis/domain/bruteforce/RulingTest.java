package dev.portcullis.domain.bruteforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told to whom has to wait. */
class RulingTest {
    @ParameterizedTest
    @CsvSource({
        "1,1 second",
        "999,1 second",
        "1000,1 second",
        "1001,2 seconds",
        "2000,2 seconds",
        "60000,60 seconds",
        "899001,900 seconds"
    })
    @DisplayName("[B1] the pause is told in seconds, rounded up: whoever waits so long is let in")
    void the_pause_is_told_in_seconds_rounded_up(long millis, String told) {
        assertThat(new Ruling.Wait(Duration.ofMillis(millis)).told("passwords"))
                .isEqualTo("Too many wrong passwords in a row; try again in " + told + ".");
    }
}
