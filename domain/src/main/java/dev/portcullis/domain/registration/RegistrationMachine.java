package dev.portcullis.domain.registration;

import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signing up, as a table: {@code choose_method → sent_email → passed_challenge}. The two screens of a registration in two steps
 * are one state. Pure. Source: wire contract, core section 5.2.
 */
public final class RegistrationMachine {
    private RegistrationMachine() {}

    /** Where a registration stands. */
    public sealed interface State {
        record ChooseMethod() implements State {}

        record SentEmail() implements State {}

        record PassedChallenge() implements State {}
    }

    /** Something to tell at a node; an empty name is the form as a whole. */
    public record Problem(String node, UiText text) {}

    /** What a submission turned out to be. */
    public sealed interface Input {
        /** It is refused. @param entered the traits to show again, by input */
        record Refused(Map<String, Json> entered, List<Problem> problems) implements Input {
            public Refused {
                entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
                problems = List.copyOf(problems);
            }
        }

        /** It asks for another screen. @param notices what that screen says */
        record Turned(List<UiNode> screen, List<UiText> notices) implements Input {
            public Turned {
                screen = List.copyOf(screen);
                notices = List.copyOf(notices);
            }
        }

        /** It asks for a code. @param form what asks for the code that is on its way @param late what to tell a flow that is done */
        record AskForCode(List<UiNode> form, UiText notice, UiText late) implements Input {
            public AskForCode {
                form = List.copyOf(form);
            }
        }

        /** A code that came too late. */
        record ExpiredCode(Instant expiredAt) implements Input {}

        /** There is everything that an account needs, but somebody else has the identifier. */
        record Taken(UiText why) implements Input {}

        /** There is everything that an account needs. */
        record Complete(CredentialType method) implements Input {}
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and answer with it. */
        record Show(FormChanges changes) implements Effect {}

        /** Send the code, show the form that asks for it and answer with it. */
        record SendCode(FormChanges changes) implements Effect {}

        /** Begin another flow that says when the code was over. */
        record StartOver(Instant expiredAt) implements Effect {}

        /** Make the account. */
        record Register(CredentialType method) implements Effect {}
    }

    /** Where the registration stands next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.Refused(var entered, var problems)) -> new Step(any, refuse(entered, problems));
            case On(State any, Input.Turned(var screen, var notices)) ->
                new Step(new State.ChooseMethod(), turn(screen, notices));
            case On(State.PassedChallenge done, Input.AskForCode(var form, UiText notice, UiText late)) ->
                new Step(done, refuse(Map.of(), List.of(new Problem("", late))));
            case On(State any, Input.AskForCode(var form, UiText notice, UiText late)) ->
                new Step(new State.SentEmail(), new Effect.SendCode(turned(form, List.of(notice))));
            case On(State any, Input.ExpiredCode(Instant at)) -> new Step(any, new Effect.StartOver(at));
            // A code that was right is spent, whatever came of it.
            case On(State.SentEmail sent, Input.Taken(UiText why)) ->
                new Step(new State.PassedChallenge(), refuse(Map.of(), List.of(new Problem("", why))));
            case On(State any, Input.Taken(UiText why)) ->
                new Step(any, refuse(Map.of(), List.of(new Problem("", why))));
            case On(State.ChooseMethod here, Input.Complete(var method)) -> new Step(here, new Effect.Register(method));
            case On(State.SentEmail sent, Input.Complete(var method)) ->
                new Step(new State.PassedChallenge(), new Effect.Register(method));
            case On(State.PassedChallenge done, Input.Complete(var method)) ->
                new Step(done, new Effect.Register(method));
        };
    }

    private static Effect refuse(Map<String, Json> entered, List<Problem> problems) {
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearMessages());
        changes.add(new FormChange.Fill("password", null));
        entered.forEach((name, value) -> changes.add(new FormChange.Fill(name, value)));
        problems.forEach(problem -> changes.add(new FormChange.TellAt(problem.node(), problem.text())));
        return new Effect.Show(new FormChanges(changes));
    }

    private static Effect turn(List<UiNode> screen, List<UiText> notices) {
        return new Effect.Show(turned(screen, notices));
    }

    private static FormChanges turned(List<UiNode> screen, List<UiText> notices) {
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearMessages());
        changes.add(new FormChange.Show(screen));
        notices.forEach(text -> changes.add(new FormChange.Tell(text)));
        return new FormChanges(changes);
    }
}
