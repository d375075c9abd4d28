package dev.portcullis.testkit.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of {@link Captcha}, by the numbers of its rules. */
public interface CaptchaContract {
    String ADDRESS = "203.0.113.7";

    /** What is tested; always the same. */
    Captcha captcha();

    /** A right answer that nobody handed in yet. */
    String solve();

    @Test
    @DisplayName("[B9] A right answer is right once")
    default void r1_a_right_answer_is_right_once() {
        String answer = solve();
        assertThat(captcha().isSolved(answer, ADDRESS)).isTrue();
        assertThat(captcha().isSolved(answer, ADDRESS)).isFalse();
    }

    @Test
    @DisplayName("[B9] Of many who hand the same answer in one is right")
    default void r1_of_many_who_hand_the_same_answer_in_one_is_right() {
        String answer = solve();
        assertThat(IntStream.range(0, 200).parallel().filter(i -> captcha().isSolved(answer, null)))
                .hasSize(1);
    }

    @Test
    @DisplayName("[B9] Other answers are wrong")
    default void r2_other_answers_are_wrong() {
        String answer = solve();
        for (String other : List.of(" ", "x", answer + "x", answer.substring(1), "x".repeat(10_000), "a\0b", "Ζωή")) {
            assertThat(captcha().isSolved(other, ADDRESS)).as(other).isFalse();
        }
    }

    @Test
    default void r3_the_nodes_are_of_the_group_captcha_and_hold_no_answer() {
        String answer = solve();
        assertThat(captcha().nodes()).isNotEmpty().allSatisfy(node -> {
            assertThat(node.group()).isEqualTo(NodeGroup.CAPTCHA);
            assertThat(node.toString()).doesNotContain(answer);
        });
        assertThat(captcha().nodes()).isEqualTo(captcha().nodes());
        assertThat(captcha().answerField()).isNotEmpty();
    }
}
