package dev.portcullis.domain.method;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.ui.FormChanges;
import java.util.List;

/**
 * What a flow shows next.
 *
 * @param changes what happens to its form
 * @param messages what is sent to the person, once the form is kept
 */
public record Reply(Trace trace, FormChanges changes, List<Outgoing> messages) {
    public Reply {
        messages = List.copyOf(messages);
    }

    /** What sends nothing. */
    public static Reply of(Trace trace, FormChanges changes) {
        return new Reply(trace, changes, List.of());
    }

    public static Reply sending(Outgoing message, Trace trace, FormChanges changes) {
        return new Reply(trace, changes, List.of(message));
    }
}
