package dev.portcullis.domain.hook;

import dev.portcullis.domain.ui.Problem;
import java.util.List;

/** What a hook says of what is about to be saved. */
public sealed interface HookDecision {
    /** It may be saved. @param event with the identity as it is to be saved */
    record GoOn(HookEvent event) implements HookDecision {}

    /** It is not saved. @param why never empty */
    record Refuse(HookEvent event, List<Problem> why) implements HookDecision {
        public Refuse {
            why = List.copyOf(why);
        }
    }
}
