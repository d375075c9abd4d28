package dev.portcullis.testkit.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.fixture.StillClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void the_codes_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void an_app_follows_its_clock() {
        var clock = new StillClock(Instant.ofEpochSecond(1111111109));
        var app = Totp.at(clock);
        assertThat(app.code(SECRET)).isEqualTo("081804");
        clock.advance(Duration.ofSeconds(2));
        assertThat(app.code("otpauth://totp/a:b?digits=6&secret=" + SECRET + "&period=30"))
                .isEqualTo("050471");
    }
}
