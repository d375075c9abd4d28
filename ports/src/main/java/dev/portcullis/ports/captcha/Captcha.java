package dev.portcullis.ports.captcha;

import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ask for something that costs a program more than a person, before the server does what is costly: a picture to read, a proof of
 * work, the check of a service. The engine knows none of them: it shows the nodes, hands the answer over, and goes on once it is
 * right. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 A right answer is right once, however many hand it in at once.
 *   <li>R2 Whatever else is wrong, and costs next to nothing.
 *   <li>R3 The nodes are of the group {@code captcha} and hold no answer. They are the same for everybody: what differs from person
 *       to person is fetched by what they show.
 * </ol>
 *
 * <p>Checked by {@code CaptchaContract}. Source: docs/contract/forms.md, "A captcha"; docs/security.md, B9.
 */
public interface Captcha {
    /** What forms show of it. */
    List<UiNode> nodes();

    /** The name of the field that the answer is submitted in. */
    String answerField();

    /**
     * Whether an answer is right; it is used up then.
     *
     * @param answer as it was submitted, never empty
     * @param address where it came from; null where nobody knows
     * @throws dev.portcullis.ports.failure.Unavailable if nobody can tell now; the submission is then refused with 503
     */
    boolean isSolved(String answer, @Nullable String address);
}
