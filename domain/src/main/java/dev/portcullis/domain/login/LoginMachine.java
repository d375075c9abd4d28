package dev.portcullis.domain.login;

import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
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
import org.jspecify.annotations.Nullable;

/**
 * Signing in, as a table: {@code choose_method → sent_email → passed_challenge}. A password leaves the flow where it is: a
 * native app may submit it again. Pure. Source: docs/contract/login.md.
 */
public final class LoginMachine {
    private LoginMachine() {}

    /** Where a login stands. */
    public sealed interface State {
        record ChooseMethod() implements State {}

        record SentEmail() implements State {}

        record PassedChallenge() implements State {}
    }

    /** What a submission turned out to be. */
    public sealed interface Input {
        /** It cannot be read, or may not be made. @param identifier what was entered; null leaves the input as it is */
        record Objection(@Nullable String identifier, UiText why) implements Input {}

        /** No method takes it. */
        record NoMethod(UiText why) implements Input {}

        /** The proof is wrong. @param problems what to tell, by the node to tell it at; an empty name is the form */
        record Wrong(@Nullable String identifier, Map<String, UiText> problems) implements Input {
            public Wrong {
                problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
            }
        }

        /** It names an account, and these nodes ask for what proves it. */
        record Named(CredentialType method, List<UiNode> credentials) implements Input {
            public Named {
                credentials = List.copyOf(credentials);
            }
        }

        /** It asks for a code. @param changes what the form shows once the code is on its way @param late what to tell a flow that is done */
        record AskForCode(FormChanges changes, UiText late) implements Input {}

        /** A code, or what comes with it, is wrong. @param changes what the form then shows */
        record WrongCode(FormChanges changes) implements Input {}

        /** A code that came too late. */
        record ExpiredCode(Instant expiredAt) implements Input {}

        /** The proof is right. */
        record Proven(CredentialType method) implements Input {}
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and answer with it, in the form's order. */
        record Refuse(FormChanges changes) implements Effect {}

        /** Change the form and ask for the next step. */
        record Ask(CredentialType method, FormChanges changes) implements Effect {}

        /** Send a code, change the form and ask for it. */
        record SendCode(FormChanges changes) implements Effect {}

        /** Begin another flow that says when the code was over. */
        record StartOver(Instant expiredAt) implements Effect {}

        /** Sign the person in. */
        record SignIn(CredentialType method) implements Effect {}
    }

    /** Where the login stands next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.Objection(String identifier, UiText why)) ->
                refuse(any, identifier, Map.of("", why));
            case On(State any, Input.NoMethod(UiText why)) -> noMethod(any, why);
            case On(State any, Input.Wrong(String identifier, var problems)) -> refuse(any, identifier, problems);
            case On(State.ChooseMethod here, Input.Named(var method, var nodes)) -> ask(here, method, nodes);
            case On(State.SentEmail back, Input.Named(var method, var nodes)) ->
                ask(new State.ChooseMethod(), method, nodes);
            case On(State.PassedChallenge done, Input.Named(var method, var nodes)) -> ask(done, method, nodes);
            case On(State.PassedChallenge done, Input.AskForCode(var changes, UiText late)) ->
                refuse(done, null, Map.of("", late));
            case On(State any, Input.AskForCode(var changes, UiText late)) ->
                new Step(new State.SentEmail(), new Effect.SendCode(changes));
            case On(State any, Input.WrongCode(var changes)) -> new Step(any, new Effect.Refuse(changes));
            case On(State any, Input.ExpiredCode(Instant at)) -> new Step(any, new Effect.StartOver(at));
            case On(State.ChooseMethod here, Input.Proven(var method)) -> new Step(here, new Effect.SignIn(method));
            case On(State.SentEmail sent, Input.Proven(var method)) ->
                new Step(new State.PassedChallenge(), new Effect.SignIn(method));
            case On(State.PassedChallenge done, Input.Proven(var method)) -> new Step(done, new Effect.SignIn(method));
        };
    }

    private static Step ask(State next, CredentialType method, List<UiNode> nodes) {
        FormChanges changes = FormChanges.of(new FormChange.ClearMessages(), new FormChange.ReplaceNodes(nodes));
        return new Step(next, new Effect.Ask(method, changes));
    }

    /** The form then has a token's node, also in native flows. */
    private static Step noMethod(State state, UiText why) {
        return new Step(
                state,
                new Effect.Refuse(FormChanges.of(
                        new FormChange.ClearMessages(),
                        new FormChange.SetValue("password", null),
                        new FormChange.AddIfAbsent(Nodes.csrf("")),
                        new FormChange.AddMessage(why))));
    }

    private static Step refuse(State state, @Nullable String identifier, Map<String, UiText> problems) {
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearMessages());
        changes.add(new FormChange.SetValue("password", null));
        if (identifier != null) {
            changes.add(new FormChange.SetValue("identifier", Json.of(identifier)));
        }
        problems.forEach((node, text) -> changes.add(new FormChange.AddNodeMessage(node, text)));
        return new Step(state, new Effect.Refuse(new FormChanges(changes)));
    }
}
