package dev.portcullis.crypto.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.testkit.credential.KnownHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs made is checked as they would check it. Source: docs/contract/passwords.md, "Hashes". */
class HashFormatsTest {
    /** By Python's hashlib, and OpenSSL for what Firebase encrypts. */
    private static final List<KnownHash> CHEAP = List.of(
            new KnownHash(
                    "",
                    "$scrypt$ln=4,r=1,p=1$$d9ZXYjhleyA7GcpCwYoEl/FrSETjB0ro39/6P+3iFEL80Aad7QlI+DJqdToPyB8X6NPg+y4NNijPNe"
                            + "IMONGJBg=="),
            new KnownHash(
                    "password",
                    "$scrypt$ln=64,r=4,p=3$TmFDbA==$xlN/UdVZX6BL0DmAMWkq4xarLP2F7vKwyOJCSewdvQRqYPZC3+euK/V7Be1xIP4T"),
            new KnownHash(
                    "password",
                    "$firescrypt$ln=4,r=2,p=3$c2FsdHNhbHQ=$8VPLZKao6Y4ac/KWjznARS1/JI/HC+NBEYxFtiJB5GdFWOloqaWUBpO5XV1n"
                            + "FEZMwXvOL01OArYnH/0ZqPaRnw==$Bw==$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygp"
                            + "KissLS4vMDEyMzQ1Njc4OTo7PD0+Pw=="),
            new KnownHash("Ζωή", "$firescrypt$ln=6,r=1,p=2$cw==$xpCfBMfwlW6vlA==$c2Vw$c2lnbmVyIGtleQ=="),
            new KnownHash(
                    "password",
                    "$pbkdf2-sha256$i=7,l=80$c2FsdFNBTFQ$RoZOmUmt2veTUJiBvwwrBGuGrj2bOiTbWq4YKGSbeomjLoghxnkfPj+rhDy2cb"
                            + "oa8sf6oFvgYwFi+tJGpLkNmCNrQ79fDBF/L+0DK9c7ffw"),
            new KnownHash("", "$pbkdf2-sha1$i=3,l=41$cw$at3h0bnpLvmUd2Y+9dHtEYKw+ESOQWJMmIMKLpfG0hBej9HDvq43inw"),
            new KnownHash("password", "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
            new KnownHash("password", "$argon2id$v=19$P=4,T=3,M=64$c29tZXNhbHQ$JE8O3e/Jske+BpoCNhq6UN4ulPsnNjN8"));

    /** Everything of a hash but its salt, its digest and what else is bytes. */
    private static final Pattern PARAMETERS =
            Pattern.compile("^(?:\\$2.\\$\\d\\d\\$|\\{SSHA\\d*}|\\$[a-z0-9-]+\\$(?:[a-zA-Z]+=[^$]+\\$)*)");

    private static final int EVERY = 7;
    private static final Pattern DEAR = Pattern.compile("ln=(14|16384),.*");
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final HashFormats formats = with(CostLimits.standard());

    private static HashFormats with(CostLimits limits) {
        return new HashFormats(limits, new MemoryBudget(64 * 1024, Duration.ofSeconds(10)));
    }

    private boolean matches(String password, String hash) {
        return formats.matches(password.getBytes(StandardCharsets.UTF_8), hash);
    }

    static Stream<KnownHash> quick() {
        return Stream.concat(KnownHash.all().stream(), CHEAP.stream())
                .filter(one -> !DEAR.matcher(one.hash()).find());
    }

    @ParameterizedTest
    @MethodSource("quick")
    void a_hash_matches_its_password_and_none_like_it(KnownHash known) {
        assertThat(matches(known.password(), known.hash())).isTrue();
        for (String other : List.of(known.password() + "x", "x" + known.password(), known.password() + " ")) {
            assertThat(matches(other, known.hash())).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("quick")
    void a_hash_of_which_a_character_is_another_matches_nothing(KnownHash known) {
        var parameters = PARAMETERS.matcher(known.hash());
        assertThat(parameters.find()).isTrue();
        for (int at = parameters.end(); at < known.hash().length(); at += EVERY) {
            int digit = BASE64.indexOf(known.hash().charAt(at));
            if (digit >= 0) {
                // The highest of its six bits, which no decoder ignores.
                var changed = new StringBuilder(known.hash());
                changed.setCharAt(at, BASE64.charAt(digit ^ 32));
                assertThat(matches(known.password(), changed.toString()))
                        .as("%s", changed)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("quick")
    void a_hash_with_more_or_less_to_it_matches_nothing(KnownHash known) {
        for (String other : List.of(
                known.hash() + "$",
                known.hash() + "$x",
                "x" + known.hash(),
                "$" + known.hash(),
                known.hash().substring(1),
                known.hash().substring(0, Math.max(0, known.hash().lastIndexOf('$'))),
                known.hash().replaceFirst("=\\d+", "="))) {
            assertThat(other.equals(known.hash()) || !matches(known.password(), other))
                    .as(other)
                    .isTrue();
        }
    }

    /** What each hash costs, to the last bit of it: memory and what is filled in KiB, digest rounds, bcrypt's exponent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "x{72} 5 0 0 0 $2b$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q",
                "password 0 64 192 0 $argon2id$v=19$m=64,t=3,p=4$c29tZXNhbHQ$JE8O3e/Jske+BpoCNhq6UN4ulPsnNjN8",
                "password 0 32 96 0 $scrypt$ln=64,r=4,p=3$TmFDbA==$xlN/UdVZX6BL0DmAMWkq4xarLP2F7vKwyOJCSewdvQRqYPZC3+euK/V7Be1xIP4T",
                "Ζωή 0 8 16 0 $firescrypt$ln=6,r=1,p=2$cw==$xpCfBMfwlW6vlA==$c2Vw$c2lnbmVyIGtleQ==",
                "password 0 0 0 21 $pbkdf2-sha256$i=7,l=80$c2FsdFNBTFQ$RoZOmUmt2veTUJiBvwwrBGuGrj2bOiTbWq4YKGSbeomjLoghxnkfPj+rhDy2cboa8sf6oFvgYwFi+tJGpLkNmCNrQ79fDBF/L+0DK9c7ffw",
                "Hello! 0 0 0 5000 $sha512-crypt$saltstring$BXnlBmOBupIJ4ZaVzRAWkeaK5kSF9u0aVyvzi2AkFM7CWtv9GsbGzfEXXmAwkV1CMLAdl37O6tTHSaPXRF1V4/",
                "x{100} 0 0 0 1400 $sha256-crypt$rounds=1400$anotherlongsalt$PV9fyWg2nZZ0ck36W1AP4WltPp7zhadnLRvz8pB8Xt6"
            })
    @DisplayName("[A10] a hash that costs as much as is allowed is checked, and one that costs a little more is not")
    void what_costs_as_much_as_is_allowed_is_checked(
            String written, int bcrypt, int memory, int filled, int rounds, String hash) {
        byte[] password = password(written);

        assertThat(with(new CostLimits(bcrypt, memory, filled, rounds)).matches(password, hash))
                .isTrue();
        for (CostLimits less : List.of(
                new CostLimits(bcrypt - 1, memory, filled, rounds),
                new CostLimits(bcrypt, memory - 1, filled, rounds),
                new CostLimits(bcrypt, memory, filled - 1, rounds),
                new CostLimits(bcrypt, memory, filled, rounds - 1))) {
            boolean same =
                    less.bcryptCost() < 0 || less.memoryInKib() < 0 || less.filledInKib() < 0 || less.rounds() < 0;
            assertThat(with(less).matches(password, hash)).as("%s", less).isEqualTo(same);
        }
    }

    /** {@code x{3}} is {@code xxx}. */
    private static byte[] password(String written) {
        int times = written.startsWith("x{") ? Integer.parseInt(written.substring(2, written.length() - 1)) : 0;
        return (times == 0 ? written : "x".repeat(times)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("[A10] whatever is too long to be a hash is not read")
    void whatever_is_too_long_to_be_a_hash_is_not_read() {
        String hash = DigestFormatTest.hash("sha256", "{PASSWORD}" + "x".repeat(6000), "", "password");
        int missing = 8192 - hash.length();
        String filled = hash.replace("$$", "$" + "A".repeat(missing) + "$");

        assertThat(filled).hasSize(8192);
        assertThat(matches("password", filled)).isTrue();
        assertThat(matches("password", hash.replace("$$", "$" + "A".repeat(missing + 1) + "$")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$pbkdf2-sha256$i=1,l=0$c2FsdA$",
                "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$JE8O3e/Jske+BpoCNhq6UN4ulPsnNjN8",
                "$argon2id$v=19$m=0,t=1,p=1$c29tZXNhbHQ$JE8O3e/Jske+BpoCNhq6UN4ulPsnNjN8",
                "{SSHA}"
            })
    @DisplayName("[A10] a hash that costs nothing, or is empty, matches nothing")
    void a_hash_that_costs_nothing_matches_nothing(String hash) {
        assertThat(matches("", hash)).isFalse();
        assertThat(matches("password", hash)).isFalse();
    }

    @Test
    @DisplayName("[A10] no memory and no passes are no cost")
    void no_memory_and_no_passes_are_no_cost() {
        var limits = new CostLimits(31, 64, 64, 1);
        limits.checkMemory(1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> limits.checkMemory(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.checkMemory(1, 0));
    }
}
