package dev.portcullis.domain.settings;

import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.message.UiText;

/**
 * Settings, as a table: {@code show_form → success}. One flow serves several changes; once one succeeded the flow says so for
 * good. Pure. Source: wire contract, core section 5.4.
 */
public final class SettingsMachine {
    private SettingsMachine() {}

    /** Where settings stand. */
    public sealed interface State {
        record ShowForm() implements State {}

        record Success() implements State {}
    }

    /** What a submission turned out to be. */
    public sealed interface Input {
        /** It is refused. */
        record Refused(FormChanges changes) implements Input {}

        /** The sign-in is too long ago for it. */
        record TooLate() implements Input {}

        /** It may be carried out. */
        record Accepted(UiText saved) implements Input {}
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and answer with it. */
        record Show(FormChanges changes) implements Effect {}

        /** Ask for a fresh sign-in. */
        record AskToRefresh() implements Effect {}

        /** Keep the change, show the form as it is then, and say this. */
        record Save(UiText saved) implements Effect {}
    }

    /** Where the settings stand next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.Refused(var changes)) -> new Step(any, new Effect.Show(changes));
            case On(State any, Input.TooLate late) -> new Step(any, new Effect.AskToRefresh());
            case On(State.ShowForm first, Input.Accepted(UiText saved)) ->
                new Step(new State.Success(), new Effect.Save(saved));
            case On(State.Success again, Input.Accepted(UiText saved)) -> new Step(again, new Effect.Save(saved));
        };
    }
}
