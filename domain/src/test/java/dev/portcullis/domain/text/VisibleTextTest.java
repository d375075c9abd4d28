package dev.portcullis.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @DisplayName("[U5] What does not show makes no other identifier")
    @ValueSource(
            strings = {
                "\u200b",
                "\u200c",
                "\u200d",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u034f",
                "\u180e",
                "\u202e",
                "\u2066",
                "\u0000",
                "\u0007",
                "\u007f",
                "\u0085",
                "\ufe0f",
                "\u3164",
                "\uffa0",
                "\u115f",
                "\udb40\udc41",
                "\u061c",
                "\u2028"
            })
    void what_does_not_show_makes_no_difference(String invisible) {
        boolean blank = "\u0085\u2028".contains(invisible);
        assertThat(VisibleText.of("alice" + (blank ? "" : invisible) + "smith")).isEqualTo("alicesmith");
        assertThat(VisibleText.of(invisible + "alice" + invisible)).isEqualTo("alice");
        assertThat(VisibleText.of(invisible)).isEmpty();
        assertThat(VisibleText.trimmed(invisible + " Alice" + invisible)).isEqualTo("Alice");
    }

    @ParameterizedTest
    @DisplayName("[U5] Blanks around an identifier are no part of it")
    @ValueSource(strings = {" ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u202f", "\u1680", "\u2800"})
    void blanks_at_the_ends_are_no_part(String blank) {
        assertThat(VisibleText.of(blank + "ann" + blank)).isEqualTo("ann");
        assertThat(VisibleText.of("ann" + blank + "lee")).isEqualTo("ann lee");
        assertThat(VisibleText.trimmed(blank + "Ann" + blank + "Lee" + blank)).isEqualTo("Ann" + blank + "Lee");
    }

    @ParameterizedTest
    @CsvSource({
        "ANN,ann",
        "ＡＮＮ,ann",
        "ﬁona,fiona",
        "ΟΔΥΣΣΕΥΣ,οδυσσευσ",
        "οδυσσευς,οδυσσευσ",
        "ZOË,zoë",
        "ſam,sam",
        "K,k",
        "①,1"
    })
    void letters_that_are_the_same_are_the_same(String written, String seen) {
        assertThat(VisibleText.of(written)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"straße,strasse", "sıla,sila", "alice,аlice", "ann,änn", "a.b,ab", "ann lee,annlee"})
    void what_leads_to_other_mailboxes_stays_apart(String one, String other) {
        assertThat(VisibleText.of(one)).isNotEqualTo(VisibleText.of(other));
    }

    @ParameterizedTest
    @DisplayName("[U5] The canonical form stays as it is, and every spelling has it")
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_canonical_stays(long seed) {
        var random = new Random(seed);
        List<Normalizer.Form> forms =
                List.of(Normalizer.Form.NFC, Normalizer.Form.NFD, Normalizer.Form.NFKC, Normalizer.Form.NFKD);
        for (int i = 0; i < 5_000; i++) {
            String text = anything(random);
            String seen = VisibleText.of(text);
            assertThat(VisibleText.of(seen))
                    .as("%s", text.codePoints().boxed().toList())
                    .isEqualTo(seen);
            for (var form : forms) {
                assertThat(VisibleText.of(Normalizer.normalize(text, form)))
                        .as("%s %s", form, text.codePoints().boxed().toList())
                        .isEqualTo(seen);
            }
            assertThat(VisibleText.of("\u200b " + text + "\u00a0")).isEqualTo(seen);
        }
    }

    private static String anything(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int c = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(0x20, 0x180);
                case 1 -> random.nextInt(0x180, 0x3000);
                case 2 -> random.nextInt(0xf900, 0x10000);
                default -> random.nextInt(0x300, 0x370);
            };
            text.appendCodePoint(c);
        }
        return text.toString();
    }

    @Test
    void an_endless_text_costs_no_more_than_its_length() {
        assertThat(VisibleText.of("\u200bÄ".repeat(20_000))).hasSize(20_000);
    }
}
