package dev.portcullis.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.text.Base32;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpUrlTest {
    private static final String TEXT = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final TotpSecret SECRET = TotpSecret.ofText(TEXT).orElseThrow();

    @Test
    void an_address_says_all_that_an_app_needs() {
        assertThat(TotpUrl.of("example.org", "ada@example.org", SECRET))
                .isEqualTo(
                        "otpauth://totp/example.org:ada@example.org?algorithm=SHA1&digits=6&issuer=example.org&period=30"
                                + "&secret=" + TEXT);
    }

    @ParameterizedTest
    @CsvSource({"Größe & Co, ada lovelace", "a/b?c#d, x&secret=AAAA", "Co: Ltd, 100%", "'', +49 151", "東京, 😀"})
    void names_stay_names(String issuer, String account) {
        String url = TotpUrl.of(issuer, account, SECRET);
        var parsed = URI.create(url);
        assertThat(parsed.getPath()).isEqualTo("/" + issuer.replace(":", "") + ":" + account);
        assertThat(parsed.getQuery()).startsWith("algorithm=SHA1&digits=6&issuer=" + issuer.replace(":", ""));
        assertThat(TotpUrl.secret(url)).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otpauth://totp/a:b?secret=" + TEXT,
                "otpauth://totp/a?issuer=a&secret=gezd%20gnbv%20gy3t%20qojq%20gezd%20gnbv%20gy3t%20qojq",
                "otpauth://totp/a:b?algorithm=SHA1&digits=6&issuer=a&period=30&secret=" + TEXT + "===="
            })
    void the_secret_of_an_address_of_others_is_found(String url) {
        assertThat(TotpUrl.secret(url)).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "otpauth://totp/a:b",
                "otpauth://hotp/a:b?secret=" + TEXT,
                "otpauth://totp/a:b?secret=",
                "otpauth://totp/a:b?secret=AAAA",
                "otpauth://totp/a:b?secret=GEZDGNBVGY3TQOJ1GEZDGNBVGY3TQOJQ",
                "otpauth://totp/a:b?secret=%zz",
                "otpauth://totp/a:b?digits=8&secret=" + TEXT,
                "otpauth://totp/a:b?period=60&secret=" + TEXT,
                "otpauth://totp/a:b?secret=" + TEXT + "&algorithm=SHA256"
            })
    void what_makes_other_codes_or_none_has_no_secret(String url) {
        assertThat(TotpUrl.secret(url)).isEmpty();
    }

    @Test
    void a_text_stands_for_the_bytes_it_was_made_of() {
        var random = new Random(7);
        for (int length = 0; length < 200; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes)).orElseThrow()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_texts_of_rfc_4648(String plain, String text) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void a_secret_is_not_told_by_accident() {
        assertThat(SECRET.toString()).doesNotContain(TEXT);
    }
}
