package dev.portcullis.domain.settings;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Settings, as a table: {@code show_form → success}. One flow serves several changes; once one succeeded the flow says so for
 * good. Pure. Source: docs/contract/settings.md.
 */
public final class SettingsMachine {
    private SettingsMachine() {}

    /** Where settings stand. */
    public sealed interface State {
        record ShowForm() implements State {}

        record Success() implements State {}

        /** The state of this published name. */
        static State of(FlowState name) {
            return name.equals(FlowState.SUCCESS) ? new Success() : new ShowForm();
        }
    }

    /** What a submission turned out to be: what a method answers. */
    public sealed interface Input {
        /** It is refused. @param changes what the form then shows */
        record Refused(FormChanges changes) implements Input {}

        /**
         * The sign-in is too long ago for it.
         *
         * @param waitsInApps whether the submission waits for the fresh sign-in in native flows, too, which nobody leads back
         */
        record NeedsRefresh(boolean waitsInApps) implements Input {}

        /**
         * It asks for another form.
         *
         * @param memory what the flow remembers for the method from then on
         * @param transientPayload what the answer repeats; empty when it repeats none
         */
        record Next(MethodName by, FormChanges changes, Memory memory, Optional<JsonObject> transientPayload)
                implements Input {
            /** A form whose answer repeats nothing. */
            public Next(MethodName by, FormChanges changes, Memory memory) {
                this(by, changes, memory, Optional.empty());
            }
        }

        /** It leads elsewhere, for instance to a provider. @param memory what the flow remembers for the method meanwhile */
        record Elsewhere(MethodName by, URI to, Memory memory, List<Cookie> cookies) implements Input {
            public Elsewhere {
                cookies = List.copyOf(cookies);
            }

            /** Where the browser has nothing to keep. */
            public Elsewhere(MethodName by, URI to, Memory memory) {
                this(by, to, memory, List.of());
            }
        }

        /**
         * It may be carried out.
         *
         * @param identity as it is to be kept
         * @param proof what the change proved of the person beside that; empty where it proved nothing. The engine says what it
         *     counts for
         * @param ifTaken what the form shows if somebody else has an identifier that the change brings
         */
        record Changed(MethodName by, StoredIdentity identity, Optional<Proof> proof, FormChanges ifTaken)
                implements Input {
            /** A change that proves nothing. */
            public Changed(MethodName by, StoredIdentity identity, FormChanges ifTaken) {
                this(by, identity, Optional.empty(), ifTaken);
            }
        }
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and refuse with it. */
        record Refuse(FormChanges changes) implements Effect {}

        /** Ask for a fresh sign-in. */
        record AskToRefresh(boolean waitsInApps) implements Effect {}

        /** Change the form and answer with it. */
        record Show(Input.Next next) implements Effect {}

        /** Lead elsewhere. */
        record Leave(Input.Elsewhere elsewhere) implements Effect {}

        /** Keep the change, show the form as it is then, and say that it is kept. */
        record Save(Input.Changed change) implements Effect {}
    }

    /** Where the settings stand next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.Refused(var changes)) -> new Step(any, new Effect.Refuse(changes));
            case On(State any, Input.NeedsRefresh(boolean waits)) -> new Step(any, new Effect.AskToRefresh(waits));
            case On(State any, Input.Next another) -> new Step(any, new Effect.Show(another));
            case On(State any, Input.Elsewhere elsewhere) -> new Step(any, new Effect.Leave(elsewhere));
            case On(State.ShowForm first, Input.Changed change) ->
                new Step(new State.Success(), new Effect.Save(change));
            case On(State.Success again, Input.Changed change) -> new Step(again, new Effect.Save(change));
        };
    }
}
