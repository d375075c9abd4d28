package dev.portcullis.domain.verification;

import dev.portcullis.domain.ui.FormChanges;
import java.time.Instant;

/**
 * Proving that one reads an address, as a table: {@code choose_method → sent_email → passed_challenge}. Pure: what was sent and
 * whether a code is right is found out before, and arrives as an input. Source: docs/contract/verification.md.
 */
public final class VerificationMachine {
    private VerificationMachine() {}

    /** Where a verification stands. */
    public sealed interface State {
        record ChooseMethod() implements State {}

        record SentEmail() implements State {}

        record PassedChallenge() implements State {}
    }

    /** What a submission turned out to be. */
    public sealed interface Input {
        /** It cannot be taken as it is. @param changes what the form then shows */
        record Objection(FormChanges changes) implements Input {}

        /** The method of the flow does not take it. @param changes what the form then shows */
        record NoMethod(FormChanges changes) implements Input {}

        /** It asks for a mail. @param changes what the form shows once the mail is on its way */
        record AskForMail(FormChanges changes) implements Input {}

        /** The link of a mail with a code was opened: it proves nothing yet. */
        record OpenCode() implements Input {}

        /** The link of a mail with a secret was opened where opening alone must not prove anything. */
        record OpenLink() implements Input {}

        /** A code that is none of those that count. */
        record WrongCode() implements Input {}

        /** A code that came too late. */
        record ExpiredCode(Instant expiredAt) implements Input {}

        /** One code too many, whether right or wrong. */
        record OneCodeTooMany() implements Input {}

        /** The right code. */
        record RightCode() implements Input {}

        /** The secret of a link that does not count, or no longer. */
        record WrongLink() implements Input {}

        /** The secret of a link that came too late. */
        record ExpiredLink(Instant expiredAt) implements Input {}

        /** The right secret of a link. */
        record RightLink() implements Input {}
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and answer with it. */
        record Refuse(FormChanges changes) implements Effect {}

        /** The same, and take nothing from any method from then on. */
        record GiveUp(FormChanges changes) implements Effect {}

        /** Send the mail and change the form. */
        record Send(FormChanges changes) implements Effect {}

        /** Hand the flow to the browser that opened the link, with what the link carried filled in. */
        record HandOver() implements Effect {}

        /** Tell that the code is wrong. */
        record TellWrongCode() implements Effect {}

        /** Mark the address as verified. */
        record MarkVerified() implements Effect {}

        /** Begin another flow that says why. */
        record StartOver(Why why) implements Effect {}
    }

    /** Why a flow gives way to another one. */
    public sealed interface Why {
        record AlreadyDone() implements Why {}

        record TooManyCodes() implements Why {}

        record CodeExpired(Instant at) implements Why {}

        record LinkWrong() implements Why {}

        record LinkExpired(Instant at) implements Why {}
    }

    /** Where the verification stands next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.Objection(var changes)) -> new Step(any, new Effect.Refuse(changes));
            case On(State any, Input.NoMethod(var changes)) -> new Step(any, new Effect.GiveUp(changes));

            case On(State.PassedChallenge done, Input.AskForMail again) -> startOver(done, new Why.AlreadyDone());
            case On(State any, Input.AskForMail(var changes)) ->
                new Step(new State.SentEmail(), new Effect.Send(changes));

            case On(State.PassedChallenge done, Input.OpenCode again) -> startOver(done, new Why.AlreadyDone());
            case On(State any, Input.OpenCode open) -> new Step(any, new Effect.HandOver());
            case On(State any, Input.OpenLink open) -> new Step(any, new Effect.HandOver());

            case On(State any, Input.OneCodeTooMany over) -> startOver(any, new Why.TooManyCodes());
            case On(State.PassedChallenge done, Input.WrongCode late) -> startOver(done, new Why.AlreadyDone());
            case On(State.PassedChallenge done, Input.RightCode late) -> startOver(done, new Why.AlreadyDone());
            case On(State.PassedChallenge done, Input.ExpiredCode late) -> startOver(done, new Why.AlreadyDone());
            case On(State any, Input.WrongCode wrong) -> new Step(any, new Effect.TellWrongCode());
            case On(State.ChooseMethod early, Input.RightCode unasked) -> new Step(early, new Effect.TellWrongCode());
            case On(State.ChooseMethod early, Input.ExpiredCode unasked) -> new Step(early, new Effect.TellWrongCode());
            case On(State.SentEmail sent, Input.RightCode right) ->
                new Step(new State.PassedChallenge(), new Effect.MarkVerified());
            case On(State.SentEmail sent, Input.ExpiredCode(Instant at)) -> startOver(sent, new Why.CodeExpired(at));

            case On(State any, Input.WrongLink wrong) -> startOver(any, new Why.LinkWrong());
            case On(State any, Input.ExpiredLink(Instant at)) -> startOver(any, new Why.LinkExpired(at));
            case On(State.ChooseMethod early, Input.RightLink unasked) -> startOver(early, new Why.LinkWrong());
            case On(State.SentEmail sent, Input.RightLink right) ->
                new Step(new State.PassedChallenge(), new Effect.MarkVerified());
            // Each link counts once, an earlier one also after a later one was opened.
            case On(State.PassedChallenge done, Input.RightLink another) -> new Step(done, new Effect.MarkVerified());
        };
    }

    private static Step startOver(State left, Why why) {
        return new Step(left, new Effect.StartOver(why));
    }
}
