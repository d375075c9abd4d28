package dev.portcullis.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link SecretBox}, by the numbers of its rules. */
public interface SecretBoxContract {
    String OLD = "the secret of last year";
    String NEW = "the secret of this year";

    /** What is tested: the first of these secrets seals, all open. */
    SecretBox with(List<String> secrets);

    private SecretBox box() {
        return with(List.of(NEW));
    }

    @Test
    default void r1_what_was_sealed_opens() {
        for (String text : List.of("", "text", "Ζωή 👩🏽‍🚀", "\0", "{\"a\":\"ü\"}", "x".repeat(64 * 1024))) {
            assertThat(box().open("csrf", box().seal("csrf", text))).contains(text);
        }
    }

    @Test
    default void r1_many_threads_seal_and_open() {
        SecretBox shared = box();
        assertThat(IntStream.range(0, 2000)
                        .parallel()
                        .mapToObj(i -> "text " + i)
                        .filter(text ->
                                shared.open("csrf", shared.seal("csrf", text)).equals(Optional.of(text))))
                .hasSize(2000);
    }

    @Test
    default void r2_it_opens_for_its_purpose_only() {
        String sealed = box().seal("csrf", "text");
        assertThat(box().open("session", sealed)).isEmpty();
        assertThat(box().open("", sealed)).isEmpty();
    }

    @Test
    default void r3_a_change_of_any_character_is_noticed() {
        String sealed = box().seal("csrf", "text");
        for (int at = 0; at < sealed.length(); at++) {
            for (char other : new char[] {'A', 'B', 'h', '_', '=', '+', ' '}) {
                String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
                if (!changed.equals(sealed)) {
                    assertThat(box().open("csrf", changed))
                            .as("%s at %d", other, at)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    default void r3_a_text_cut_off_or_continued_is_noticed() {
        String sealed = box().seal("csrf", "text");
        IntStream.range(0, sealed.length())
                .forEach(end ->
                        assertThat(box().open("csrf", sealed.substring(0, end))).isEmpty());
        for (String more : List.of("A", "AA", "AAAA", "=", "==", "\n")) {
            assertThat(box().open("csrf", sealed + more)).isEmpty();
        }
    }

    @Test
    default void r3_what_is_none_of_ours_opens_not() {
        for (String foreign : List.of("", " ", "text", "%", "AAAA", "A".repeat(200), "ä".repeat(60))) {
            assertThat(box().open("csrf", foreign)).isEmpty();
        }
        assertThat(box().open("csrf", with(List.of(OLD)).seal("csrf", "text"))).isEmpty();
    }

    @Test
    default void r4_the_same_text_is_sealed_differently_each_time() {
        var seen = new HashSet<String>();
        IntStream.range(0, 1000).forEach(i -> seen.add(box().seal("csrf", "text")));
        assertThat(seen).hasSize(1000);
    }

    @Test
    default void r5_secrets_rotate() {
        SecretBox before = with(List.of(OLD));
        SecretBox between = with(List.of(NEW, OLD));
        SecretBox after = with(List.of(NEW));
        assertThat(between.open("csrf", before.seal("csrf", "text"))).contains("text");
        assertThat(after.open("csrf", between.seal("csrf", "text"))).contains("text");
        assertThat(after.open("csrf", before.seal("csrf", "text"))).isEmpty();
    }

    @Test
    default void r5_what_an_older_secret_sealed_is_told_apart() {
        SecretBox both = with(List.of(NEW, OLD));
        assertThat(both.unseal("csrf", with(List.of(OLD)).seal("csrf", "text")))
                .contains(new SecretBox.Unsealed("text", false));
        assertThat(both.unseal("csrf", both.seal("csrf", "text"))).contains(new SecretBox.Unsealed("text", true));
        assertThat(both.unseal("csrf", "text")).isEmpty();
    }

    @Test
    default void r6_a_sealed_text_is_url_safe_and_hides_the_plain_one() {
        assertThat(box().seal("csrf", "plain plain plain"))
                .matches("[A-Za-z0-9_-]+")
                .doesNotContain("plain");
    }

    @Test
    default void r7_a_text_beyond_64_kib_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> box().seal("csrf", "x".repeat(64 * 1024 + 1)));
    }

    @Test
    default void r7_a_huge_foreign_text_costs_nothing() {
        String huge = "A".repeat(20_000_000);
        var spent = ProcessorTime.least(
                5, () -> assertThat(box().open("csrf", huge)).isEmpty());
        assertThat(spent).isLessThan(Duration.ofMillis(5));
    }
}
