package dev.portcullis.domain.registration;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.submission.DottedPaths;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing up, as a table: {@code choose_method → sent_email → passed_challenge}. The two screens of a registration in two steps
 * are one state. Pure. Source: docs/contract/registration.md.
 */
public final class RegistrationMachine {
    private RegistrationMachine() {}

    /** What a submission turned out to be: what a method answers. */
    public sealed interface Input {
        /**
         * It is refused.
         *
         * @param entered the traits to show again, by input
         * @param after what the flow remembers from then on, for the methods in it
         */
        record Refused(Map<String, Json> entered, List<Problem> problems, List<Remembered> after) implements Input {
            public Refused {
                entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
                problems = List.copyOf(problems);
                after = List.copyOf(after);
            }

            /** Nothing is remembered of it. */
            public Refused(Map<String, Json> entered, List<Problem> problems) {
                this(entered, problems, List.of());
            }
        }

        /**
         * It asks for another screen.
         *
         * @param by the method that the flow shows as the active one from then on; null for none
         * @param notices what that screen says
         * @param transientPayload what the answer repeats; empty where it repeats none
         * @param refuses whether nobody asked for that screen, but something was wrong or is missing
         */
        record Turned(
                @Nullable MethodName by,
                OfferedForm screen,
                List<UiText> notices,
                Optional<JsonObject> transientPayload,
                boolean refuses)
                implements Input {
            public Turned {
                notices = List.copyOf(notices);
            }

            /** A screen that somebody asked for; no method is the active one on it. */
            public Turned(OfferedForm screen, List<UiText> notices, Optional<JsonObject> transientPayload) {
                this(null, screen, notices, transientPayload, false);
            }

            /** A screen that asks for what was wrong or is missing. @param by as above */
            public static Turned refusing(@Nullable MethodName by, OfferedForm screen, List<UiText> notices) {
                return new Turned(by, screen, notices, Optional.empty(), true);
            }
        }

        /**
         * It asks for the method's next form, for instance that of a code that is on its way.
         *
         * @param late what to tell a flow that is done
         * @param transientPayload what the answer repeats
         */
        record Next(MethodName by, Offer offer, UiText late, JsonObject transientPayload) implements Input {}

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

        /** It is by somebody who has an account. */
        record Known(KnownPerson person) implements Input {}

        /** A code that came too late. */
        record Expired(Instant at, Remembered after) implements Input {}

        /**
         * There is everything that an account needs.
         *
         * @param identity what to keep
         * @param proof what the session counts as proven
         * @param memory what the flow remembers for the method from then on
         * @param ifTaken the same where somebody else has an identifier of the account, so that there is none
         * @param ifRefused the screen that asks once more where a hook refuses; empty where the form stays as it is
         */
        record Complete(
                MethodName by,
                StoredIdentity identity,
                Proof proof,
                Memory memory,
                Memory ifTaken,
                Optional<Turned> ifRefused)
                implements Input {
            /** An account whose own credential counts as proven; what is used up is so either way. */
            public Complete(MethodName by, StoredIdentity identity, CredentialType type, Memory memory) {
                this(by, identity, new Proof(type), memory, memory);
            }

            /** An account whose form stays as it is where a hook refuses. */
            public Complete(MethodName by, StoredIdentity identity, Proof proof, Memory memory, Memory ifTaken) {
                this(by, identity, proof, memory, ifTaken, Optional.empty());
            }

            /** The same with what a hook made of the identity. */
            Complete with(StoredIdentity changed) {
                return new Complete(by, changed, proof, memory, ifTaken, ifRefused);
            }
        }
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and answer with it; {@code by}, {@code transientPayload} and {@code refuses} as in {@link Input.Turned}. */
        record Show(
                @Nullable MethodName by,
                FormChanges changes,
                List<Remembered> after,
                Optional<JsonObject> transientPayload,
                boolean refuses)
                implements Effect {
            /** Something was wrong. @param by as above */
            public static Show refusing(@Nullable MethodName by, FormChanges changes, List<Remembered> after) {
                return new Show(by, changes, after, Optional.empty(), true);
            }
        }

        /** Show the method's next form, send what belongs to it, and answer with the form. */
        record Send(MethodName by, FormChanges changes, Offer offer, JsonObject transientPayload) implements Effect {}

        /** Lead elsewhere. */
        record Leave(Input.Elsewhere elsewhere) implements Effect {}

        /** Begin another flow that says when the code was over. */
        record StartOver(Instant expiredAt, Remembered after) implements Effect {}

        /** Sign somebody in who has an account. */
        record SignIn(KnownPerson person) implements Effect {}

        /** Make the account. */
        record Register(Input.Complete account) implements Effect {}
    }

    /** Where the registration stands next, and what to do. */
    public record Step(ChallengeState next, Effect effect) {}

    private record On(ChallengeState state, Input input) {}

    /** The whole transition table. */
    public static Step advance(ChallengeState state, Input input) {
        return switch (new On(state, input)) {
            case On(ChallengeState any, Input.Refused(var entered, var problems, var after)) ->
                new Step(any, refuse(entered, problems, after));
            case On(ChallengeState any, Input.Turned turned) ->
                new Step(new ChallengeState.ChooseMethod(), turn(turned));
            case On(ChallengeState.PassedChallenge done, Input.Next late) ->
                new Step(done, refuse(Map.of(), List.of(new Problem("", late.late())), List.of()));
            case On(ChallengeState any, Input.Next next) -> new Step(new ChallengeState.SentEmail(), send(next));
            case On(ChallengeState any, Input.Elsewhere elsewhere) -> new Step(any, new Effect.Leave(elsewhere));
            case On(ChallengeState any, Input.Known(KnownPerson person)) -> new Step(any, new Effect.SignIn(person));
            case On(ChallengeState any, Input.Expired(Instant at, var after)) ->
                new Step(any, new Effect.StartOver(at, after));
            case On(ChallengeState.ChooseMethod here, Input.Complete account) ->
                new Step(here, new Effect.Register(account));
            // A code that was right is spent, whatever comes of it.
            case On(ChallengeState.SentEmail sent, Input.Complete account) ->
                new Step(new ChallengeState.PassedChallenge(), new Effect.Register(account));
            case On(ChallengeState.PassedChallenge done, Input.Complete account) ->
                new Step(done, new Effect.Register(account));
        };
    }

    private static Effect.Show refuse(Map<String, Json> entered, List<Problem> problems, List<Remembered> after) {
        return Effect.Show.refusing(null, FormChanges.refusing(entered, problems), after);
    }

    /** What is done where somebody else has an identifier of the account: the form shows what was entered. */
    static Effect.Show taken(Input.Complete account, UiText why) {
        Map<String, Json> entered =
                DottedPaths.leaves("traits", account.identity().profile().traits());
        return refuse(entered, List.of(new Problem("", why)), List.of(new Remembered(account.by(), account.ifTaken())));
    }

    /** What is done where a hook refuses: the form shows the traits that were to be kept. */
    static Effect.Show refused(Input.Complete account, Map<String, Json> traits, List<Problem> why) {
        List<Remembered> after = List.of(new Remembered(account.by(), account.memory()));
        FormChanges refusing = FormChanges.refusing(traits, why);
        return account.ifRefused()
                .map(again -> Effect.Show.refusing(
                        again.by(), FormChanges.showing(again.screen().nodes()).and(refusing), after))
                .orElseGet(() -> Effect.Show.refusing(null, refusing, after));
    }

    private static Effect turn(Input.Turned turned) {
        return new Effect.Show(
                turned.by(),
                FormChanges.showing(turned.screen().nodes(), turned.notices()),
                turned.screen().memories(),
                turned.transientPayload(),
                turned.refuses());
    }

    private static Effect send(Input.Next next) {
        Offer offer = next.offer();
        FormChanges shown = FormChanges.showing(offer.nodes(), offer.notices());
        return new Effect.Send(next.by(), shown, offer, next.transientPayload());
    }
}
