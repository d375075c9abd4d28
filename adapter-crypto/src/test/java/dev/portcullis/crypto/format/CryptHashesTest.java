package dev.portcullis.crypto.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The crypt formats, at every length of password and salt that is treated in a way of its own. */
class CryptHashesTest {
    private static final int LONGEST_PASSWORD = 1024;
    private static final List<HashFormat> FORMATS =
            List.of(new Md5CryptFormat(), new ShaCryptFormat(CostLimits.standard()));

    record Line(byte[] password, String hash) {
        static Line of(String text) {
            int blank = text.indexOf(' ');
            return new Line(letters(Integer.parseInt(text.substring(0, blank))), text.substring(blank + 1));
        }

        @Override
        public String toString() {
            return password.length + " " + hash;
        }
    }

    private static byte[] letters(int count) {
        byte[] letters = new byte[count];
        for (int i = 0; i < count; i++) {
            letters[i] = (byte) ('a' + i % 26);
        }
        return letters;
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream text = Objects.requireNonNull(CryptHashesTest.class.getResourceAsStream("crypt-hashes.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of);
        }
    }

    private static HashFormat format(String hash) {
        return FORMATS.stream()
                .filter(one -> one.recognises(hash))
                .reduce((one, other) -> {
                    throw new AssertionError("two formats for " + hash);
                })
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void passwords_of_every_length_match(Line line) {
        HashFormat format = format(line.hash());
        assertThat(format.matches(line.password(), line.hash())).isTrue();
        assertThat(format.matches(letters(line.password().length + 1), line.hash()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$md5-crypt$salt$x", "$sha256-crypt$rounds=1000$salt$x", "$sha512-crypt$rounds=1000$salt$x"})
    @DisplayName("[A10] a password beyond a kibibyte is refused before any work")
    void a_password_beyond_a_kibibyte_is_refused(String hash) {
        assertThat(format(hash).matches(letters(LONGEST_PASSWORD), hash)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format(hash).matches(letters(LONGEST_PASSWORD + 1), hash));
    }

    @Test
    void fewer_rounds_than_a_thousand_are_a_thousand() {
        String digest = "6r/iIvTVE34hgPJ5hHjCXJ/O.cBunKM7LE5EeVggYb6";

        for (String rounds : List.of("1", "10", "999", "1000")) {
            String hash = "$sha256-crypt$rounds=" + rounds + "$salt$" + digest;
            assertThat(format(hash).matches(letters(1), hash)).as(rounds).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$md5-crypt$123456789$",
                "$md5-crypt$12345678",
                "$md5-crypt$12345678$$",
                "$sha256-crypt$12345678901234567$",
                "$sha512-crypt$rounds=1000$12345678901234567$",
                "$sha512-crypt$round=1000$salt$",
                "$sha512-crypt$rounds=1000$x$salt$",
                "$sha512-crypt$rounds=0$salt$",
                "$sha512-crypt$rounds=-1$salt$",
                "$sha512-crypt$rounds=5000001$salt$",
                "$sha512-crypt$salt",
                "$sha512-crypt$"
            })
    @DisplayName(
            "[A10] a salt that is too long, other rounds than there are and other fields are refused before any work")
    void what_no_program_writes_is_refused(String hash) {
        assertThatIllegalArgumentException().isThrownBy(() -> format(hash).matches(letters(3), hash));
    }

    @Test
    void other_formats_are_none_of_these() {
        for (String other :
                List.of("", "$1$salt$x", "$5$salt$x", "$sha256$x", "$sha384-crypt$salt$x", "md5-crypt$x$y")) {
            assertThat(FORMATS).noneMatch(format -> format.recognises(other));
        }
    }
}
