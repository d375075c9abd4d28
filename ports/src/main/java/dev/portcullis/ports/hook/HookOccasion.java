package dev.portcullis.ports.hook;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What a hook is told. Source: docs/contract/web-hooks.md, "What templates are told".
 *
 * @param begins whether the flow begins; otherwise somebody succeeded
 * @param transientPayload what the submission sent along for hooks; null where there was no submission that could
 * @param identity whom it is about, as they may see it; null before anybody is known
 * @param session null where there is none
 * @param caller whose request led here
 */
public record HookOccasion(
        boolean begins,
        Flow flow,
        @Nullable JsonObject transientPayload,
        @Nullable Identity identity,
        @Nullable Session session,
        Caller caller) {
    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "HookOccasion[" + flow.id() + "]";
    }
}
