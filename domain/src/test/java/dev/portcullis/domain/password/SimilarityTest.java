package dev.portcullis.domain.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.fixture.ProcessorTime;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source: docs/contract/passwords.md, "What a new one must be": fewer than five changes, or more than half of the password
 * shared in one piece.
 */
class SimilarityTest {
    @ParameterizedTest
    @CsvSource({
        "ann@example.org,ann@example.org",
        "ann@example.org,ANN@EXAMPLE.ORG",
        "ANN@EXAMPLE.ORG,ann@example.org",
        "ann@example.org,ann@example.org1234",
        "ann@example.org,1nn@2xample.3rg",
        "ann@example.org,example.o1234567",
        "annabelle,nabelle12345",
        "abc,wxyz"
    })
    @DisplayName("[A5] These give the identifier away")
    void these_give_the_identifier_away(String identifier, String password) {
        assertThat(Similarity.isSimilar(identifier, password)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.org,correct horse battery",
        "abcdefgh,abcdwxyz12",
        "annabelle,nabel-12345",
        "ann@example.org,example.123456789",
        "abc,vwxyz"
    })
    void these_do_not(String identifier, String password) {
        assertThat(Similarity.isSimilar(identifier, password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_quick_way_agrees_with_the_rule_as_it_is_written(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String identifier = anyText(random, 8);
            String password = anyText(random, 18);
            assertThat(Similarity.isSimilar(identifier, password))
                    .as("%s and %s", identifier, password)
                    .isEqualTo(byTheRule(identifier.toLowerCase(Locale.ROOT), password.toLowerCase(Locale.ROOT)));
        }
    }

    private static String anyText(Random random, int longest) {
        return random.ints(1 + random.nextInt(longest), 0, 3)
                .collect(StringBuilder::new, (text, at) -> text.append("aBc".charAt(at)), StringBuilder::append)
                .toString();
    }

    private static boolean byTheRule(String identifier, String password) {
        return changes(identifier, password) < 5
                || longestPiece(identifier, password) / (double) password.length() > 0.5;
    }

    private static int changes(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                Math.min(table[i - 1][j], table[i][j - 1]) + 1,
                                table[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1));
            }
        }
        return table[left.length()][right.length()];
    }

    private static int longestPiece(String left, String right) {
        for (int length = right.length(); length > 0; length--) {
            for (int from = 0; from + length <= right.length(); from++) {
                if (left.contains(right.substring(from, from + length))) {
                    return length;
                }
            }
        }
        return 0;
    }

    @Test
    void hostile_lengths_cost_little() {
        String endless = "ab".repeat(500_000);

        ProcessorTime.within(Duration.ofSeconds(5), () -> {
            Similarity.isSimilar(endless, endless);
            Similarity.isSimilar("a", endless);
            return Similarity.isSimilar(endless, "b".repeat(1_000));
        });
    }
}
