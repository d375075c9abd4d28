package dev.portcullis.domain.flow;

import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Answer;
import java.util.List;

/** What came of something that was proven. */
public sealed interface Completed<T> {
    /** It is done, or leads elsewhere first. */
    record Answered<T>(Answer<T> answer) implements Completed<T> {}

    /** It is not: a hook refused, or it cannot be kept. What was proven is used up all the same. */
    record Refused<T>(List<Problem> why) implements Completed<T> {
        public Refused {
            why = List.copyOf(why);
        }
    }
}
