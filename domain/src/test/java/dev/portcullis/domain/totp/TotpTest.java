package dev.portcullis.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final TotpSecret SECRET =
            TotpSecret.ofText("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:15Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_of_rfc_6238(long second, String code) {
        var now = Instant.ofEpochSecond(second);
        assertThat(Totp.matchingStep(SECRET, code, now, Totp.NEVER)).isEqualTo(OptionalLong.of(second / 30));
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "6, 287922", "7, 162583"})
    void the_codes_of_rfc_4226(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    @DisplayName("[C10] the codes of the steps before and after count, and no others")
    void the_codes_of_the_steps_before_and_after_count_and_no_others() {
        for (long step = STEP - 5; step <= STEP + 5; step++) {
            var found = Totp.matchingStep(SECRET, Totp.code(SECRET, step), NOW, Totp.NEVER);
            assertThat(found).isEqualTo(Math.abs(step - STEP) <= 1 ? OptionalLong.of(step) : OptionalLong.empty());
        }
    }

    @Test
    @DisplayName("[C10] a step counts once, and the ones before it no more")
    void a_step_counts_once_and_the_ones_before_it_no_more() {
        String before = Totp.code(SECRET, STEP - 1);
        String now = Totp.code(SECRET, STEP);
        String after = Totp.code(SECRET, STEP + 1);
        assertThat(Totp.matchingStep(SECRET, now, NOW, STEP)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, before, NOW, STEP)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, after, NOW, STEP)).hasValue(STEP + 1);
        assertThat(Totp.matchingStep(SECRET, now, NOW, STEP - 1)).hasValue(STEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "12345",
                "1234567",
                "abcdef",
                "１２３４５６",
                " 12345",
                "-12345",
                "\u0000",
                "999999999999999999999"
            })
    void what_is_no_code_matches_nothing(String typed) {
        assertThat(Totp.matchingStep(SECRET, typed, NOW, Totp.NEVER)).isEmpty();
    }

    @Test
    void another_secret_has_other_codes() {
        var other = TotpSecret.ofText("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR").orElseThrow();
        assertThat(Totp.matchingStep(other, Totp.code(SECRET, STEP), NOW, Totp.NEVER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There, b617318655057264e28bc0b6fb378c8ef146be00",
        "4a656665, what do ya want for nothing?, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c, Test With Truncation, 4c1a03424b55e07fe7f27be1d58bb9324a9a5a04"
    })
    void the_hashes_of_rfc_2202(String key, String message, String hash) {
        assertThat(HmacSha1.of(HexFormat.of().parseHex(key), message.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HexFormat.of().parseHex(hash));
    }

    @Test
    void a_key_longer_than_a_block_is_hashed_first_as_rfc_2202_has_it() {
        byte[] message = "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(StandardCharsets.UTF_8);
        assertThat(HmacSha1.of(HexFormat.of().parseHex("aa".repeat(80)), message))
                .isEqualTo(HexFormat.of().parseHex("aa4ae5e15272d00e95705637ce8a3b55ed402112"));
    }
}
