package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, as a table: {@code choose_method → sent_email → passed_challenge}. A password leaves the flow where it is: a
 * native app may submit it again. Pure. Source: docs/contract/login.md.
 */
public final class LoginMachine {
    private LoginMachine() {}

    /** What a submission turned out to be: what a method answers. */
    public sealed interface Input {
        /** It is not for the method, though the method claimed it; the next one that does is asked. */
        record NotApplicable() implements Input {}

        /**
         * It is refused.
         *
         * @param by the method that the flow shows as the active one from then on; null leaves it as it is
         * @param changes what the form then shows
         * @param after what the flow remembers from then on, for the methods in it
         */
        record Refused(@Nullable MethodName by, FormChanges changes, List<Remembered> after) implements Input {
            public Refused {
                after = List.copyOf(after);
            }

            /** @param after what the flow remembers from then on, for the methods in it */
            public Refused(FormChanges changes, Remembered... after) {
                this(null, changes, List.of(after));
            }

            /** The form shows again what was entered, and what is wrong with it. @param entered by the names of inputs */
            public static Refused of(Map<String, Json> entered, List<Problem> problems, Remembered... after) {
                return new Refused(FormChanges.refusing(entered, problems), after);
            }

            /** The same where the flow shows a method as the active one. */
            public Refused shownBy(MethodName active) {
                return new Refused(active, changes, after);
            }

            /** The form says why, as a whole. */
            public static Refused because(UiText why, Remembered... after) {
                return new Refused(FormChanges.refusing(why), after);
            }
        }

        /**
         * It asks for another form, for instance as it names an account.
         *
         * @param transientPayload what the answer repeats; empty where it repeats none
         */
        record Turned(MethodName by, OfferedForm form, Optional<JsonObject> transientPayload) implements Input {}

        /**
         * It asks for the method's next form, for instance that of a code that is on its way.
         *
         * @param late what to tell a flow that is done
         * @param transientPayload what the answer repeats
         */
        record Next(MethodName by, Offer offer, UiText late, JsonObject transientPayload) implements Input {}

        /**
         * It leads elsewhere, for instance to a provider.
         *
         * @param meanwhile what the form then shows
         * @param memory what the flow remembers for the method meanwhile
         * @param cookies what the browser keeps meanwhile, where it is to come back
         */
        record Elsewhere(MethodName by, URI to, FormChanges meanwhile, Memory memory, List<Cookie> cookies)
                implements Input {
            public Elsewhere {
                cookies = List.copyOf(cookies);
            }

            /** The browser has nothing to keep. */
            public Elsewhere(MethodName by, URI to, FormChanges meanwhile, Memory memory) {
                this(by, to, meanwhile, memory, List.of());
            }

            /** The form stays as it is, and the browser has nothing to keep. */
            public Elsewhere(MethodName by, URI to, Memory memory) {
                this(by, to, FormChanges.of(), memory);
            }
        }

        /** A provider vouches for somebody whom nobody knows here yet. @param newcomer makes the account */
        record Unknown(Newcomer newcomer) implements Input {}

        /** It came too late, for instance a code; the flow is over with it. */
        record Expired(Instant at, Remembered after) implements Input {}

        /**
         * Somebody proved who they are.
         *
         * @param identity who; with what the proof showed beside that
         * @param changed whether the identity is to be kept as it is here
         * @param proof by what; the engine says for which level it counts
         * @param transientPayload what the app sent along
         * @param memory what the flow remembers for the method from then on
         * @param linked what was connected to the account on the way, and counts as proven, too
         */
        record Proven(
                MethodName by,
                StoredIdentity identity,
                boolean changed,
                Proof proof,
                Optional<JsonObject> transientPayload,
                Memory memory,
                Optional<Proof> linked)
                implements Input {
            /** A proof to which nothing is connected. */
            public Proven(
                    MethodName by,
                    StoredIdentity identity,
                    boolean changed,
                    Proof proof,
                    Optional<JsonObject> transientPayload,
                    Memory memory) {
                this(by, identity, changed, proof, transientPayload, memory, Optional.empty());
            }

            /** A proof that shows nothing else, and after which the method needs to remember nothing. */
            public Proven(
                    MethodName by,
                    StoredIdentity identity,
                    CredentialType type,
                    Optional<JsonObject> transientPayload) {
                this(by, identity, false, new Proof(type), transientPayload, Memory.NONE);
            }

            /** The same with something connected to the account. */
            public Proven linking(StoredIdentity joined, Proof also) {
                return new Proven(by, joined, true, proof, transientPayload, memory, Optional.of(also));
            }
        }
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Say that no method takes the submission. */
        record NoMethod() implements Effect {}

        /** Change the form and answer with it, in the form's order. */
        record Refuse(Input.Refused refused) implements Effect {}

        /** Show another form, send what belongs to it, and answer with it. */
        record Show(Input.Turned turned) implements Effect {}

        /** Lead elsewhere. */
        record Leave(Input.Elsewhere elsewhere) implements Effect {}

        /** Make an account for the person. */
        record SignUp(Newcomer newcomer) implements Effect {}

        /** Begin another flow that says when this one was over. */
        record StartOver(Instant expiredAt, Remembered after) implements Effect {}

        /** Sign the person in. */
        record SignIn(Input.Proven proven) implements Effect {}
    }

    /** Where the login stands next, and what to do. */
    public record Step(ChallengeState next, Effect effect) {}

    private record On(ChallengeState state, Input input) {}

    /** The whole transition table. */
    public static Step advance(ChallengeState state, Input input) {
        return switch (new On(state, input)) {
            case On(ChallengeState any, Input.NotApplicable none) -> new Step(any, new Effect.NoMethod());
            case On(ChallengeState any, Input.Refused refused) -> new Step(any, new Effect.Refuse(refused));
            case On(ChallengeState.PassedChallenge done, Input.Turned turned) ->
                new Step(done, new Effect.Show(turned));
            case On(ChallengeState any, Input.Turned turned) ->
                new Step(new ChallengeState.ChooseMethod(), new Effect.Show(turned));
            case On(ChallengeState.PassedChallenge done, Input.Next late) ->
                new Step(done, new Effect.Refuse(Input.Refused.because(late.late())));
            case On(ChallengeState any, Input.Next next) -> new Step(new ChallengeState.SentEmail(), send(next));
            case On(ChallengeState any, Input.Elsewhere elsewhere) -> new Step(any, new Effect.Leave(elsewhere));
            case On(ChallengeState any, Input.Unknown(Newcomer newcomer)) -> new Step(any, new Effect.SignUp(newcomer));
            case On(ChallengeState any, Input.Expired(Instant at, var after)) ->
                new Step(any, new Effect.StartOver(at, after));
            case On(ChallengeState.SentEmail sent, Input.Proven proven) ->
                new Step(new ChallengeState.PassedChallenge(), new Effect.SignIn(proven));
            case On(ChallengeState any, Input.Proven proven) -> new Step(any, new Effect.SignIn(proven));
        };
    }

    private static Effect send(Input.Next next) {
        OfferedForm form = OfferedForm.of(next.by(), next.offer());
        return new Effect.Show(new Input.Turned(next.by(), form, Optional.of(next.transientPayload())));
    }
}
