package dev.portcullis.domain.recovery;

import dev.portcullis.domain.ui.FormChanges;
import java.time.Instant;

/**
 * Getting back in, as a table: {@code choose_method → sent_email → passed_challenge}; where people may choose among several
 * addresses, {@code recovery_awaiting_address → recovery_awaiting_address_choice → recovery_confirming_address →
 * recovery_awaiting_code → passed_challenge}. Pure: whose an address is and whether a code is right is found out before, and
 * arrives as an input. Source: docs/contract/recovery.md.
 */
public final class RecoveryMachine {
    private RecoveryMachine() {}

    /** Where a recovery stands. */
    public sealed interface State {
        record ChooseMethod() implements State {}

        record SentEmail() implements State {}

        record AwaitingAddress() implements State {}

        record AwaitingAddressChoice() implements State {}

        record ConfirmingAddress() implements State {}

        record AwaitingCode() implements State {}

        record PassedChallenge() implements State {}
    }

    /** What a submission turned out to be. */
    public sealed interface Input {
        /** It cannot be taken as it is. @param changes what the form then shows */
        record Objection(FormChanges changes) implements Input {}

        /** No method takes it. @param changes what the form then shows */
        record NoMethod(FormChanges changes) implements Input {}

        /** A browser's request for a native flow. */
        record ForeignClient(String reason) implements Input {}

        /** It asks for a mail, and somebody is signed in already. */
        record SignedInAlready() implements Input {}

        /** It asks for a code or a link. @param changes what the form shows once it is on its way */
        record AskForMail(FormChanges changes) implements Input {}

        /** It asks to be asked for the address again. */
        record NameAgain(FormChanges changes) implements Input {}

        /** It names an address of somebody who has several. */
        record NameOneOfSeveral(FormChanges changes) implements Input {}

        /** It chooses another address than the one that was named. */
        record ChooseAnother(FormChanges changes) implements Input {}

        /** It says where the code is to go: nothing is left to choose. */
        record SettleAddress(FormChanges changes) implements Input {}

        /** The link of a mail was opened where opening alone must not let anybody in. */
        record OpenLink() implements Input {}

        /** A code that is none of those that count, or too old. */
        record WrongCode() implements Input {}

        /** A code that was right once. */
        record SpentCode() implements Input {}

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
        /** Change the form and refuse with it. */
        record Refuse(FormChanges changes) implements Effect {}

        /** The same, and take nothing from any method from then on. */
        record GiveUp(FormChanges changes) implements Effect {}

        /** Change the form and answer with it. */
        record Show(FormChanges changes) implements Effect {}

        /** Send what was asked for, change the form and answer with it. */
        record Send(FormChanges changes) implements Effect {}

        /** Refuse whoever is signed in. */
        record TurnAway() implements Effect {}

        /** Hand the flow to the browser that opened the link, with what the link carried filled in. */
        record HandOver() implements Effect {}

        /** Tell that the code is wrong. */
        record TellWrongCode() implements Effect {}

        /** Sign the person in, and lead on to the settings. */
        record SignIn() implements Effect {}

        /** Begin another flow that says why. */
        record StartOver(Why why) implements Effect {}
    }

    /** Why a flow gives way to another one. */
    public sealed interface Why {
        record AlreadyDone() implements Why {}

        record OutOfOrder() implements Why {}

        record TooManyCodes() implements Why {}

        record CodeSpent() implements Why {}

        record ForeignClient(String reason) implements Why {}

        record LinkWrong() implements Why {}

        record LinkExpired(Instant at) implements Why {}
    }

    /** Where the recovery stands next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.Objection(var changes)) -> new Step(any, new Effect.Refuse(changes));
            case On(State any, Input.NoMethod(var changes)) -> new Step(any, new Effect.GiveUp(changes));
            case On(State any, Input.ForeignClient(String reason)) -> startOver(any, new Why.ForeignClient(reason));
            case On(State any, Input.SignedInAlready already) -> new Step(any, new Effect.TurnAway());

            case On(State.PassedChallenge done, Input.AskForMail again) -> startOver(done, new Why.AlreadyDone());
            case On(State.ChooseMethod first, Input.AskForMail(var changes)) -> sent(changes);
            case On(State.SentEmail again, Input.AskForMail(var changes)) -> sent(changes);
            // A link may be asked for in the place of a code, whichever way that code is asked for.
            case On(State.AwaitingAddress instead, Input.AskForMail(var changes)) -> sent(changes);
            case On(State.AwaitingAddressChoice instead, Input.AskForMail(var changes)) -> sent(changes);
            case On(State.ConfirmingAddress instead, Input.AskForMail(var changes)) -> sent(changes);
            case On(State.AwaitingCode instead, Input.AskForMail(var changes)) -> sent(changes);

            case On(State from, Input.NameAgain(var changes))
            when offersChoice(from) -> new Step(new State.AwaitingAddress(), new Effect.Show(changes));
            case On(State from, Input.NameOneOfSeveral(var changes))
            when offersChoice(from) -> new Step(new State.AwaitingAddressChoice(), new Effect.Show(changes));
            case On(State.AwaitingAddressChoice from, Input.ChooseAnother(var changes)) ->
                new Step(new State.ConfirmingAddress(), new Effect.Show(changes));
            case On(State from, Input.SettleAddress(var changes))
            when offersChoice(from) -> new Step(new State.AwaitingCode(), new Effect.Send(changes));
            case On(State any, Input.NameAgain early) -> startOver(any, new Why.OutOfOrder());
            case On(State any, Input.NameOneOfSeveral early) -> startOver(any, new Why.OutOfOrder());
            case On(State any, Input.ChooseAnother early) -> startOver(any, new Why.OutOfOrder());
            case On(State any, Input.SettleAddress early) -> startOver(any, new Why.OutOfOrder());

            case On(State any, Input.OpenLink open) -> new Step(any, new Effect.HandOver());
            case On(State any, Input.OneCodeTooMany over) -> startOver(any, new Why.TooManyCodes());
            case On(State any, Input.SpentCode spent) -> startOver(any, new Why.CodeSpent());
            case On(State any, Input.WrongCode wrong) -> new Step(any, new Effect.TellWrongCode());
            case On(State.SentEmail sent, Input.RightCode right) -> passed();
            case On(State.AwaitingCode sent, Input.RightCode right) -> passed();
            // Only a way back leads here with a code that was sent: it is void until the address is settled again.
            case On(State any, Input.RightCode unasked) -> new Step(any, new Effect.TellWrongCode());

            case On(State any, Input.WrongLink wrong) -> startOver(any, new Why.LinkWrong());
            case On(State any, Input.ExpiredLink(Instant at)) -> startOver(any, new Why.LinkExpired(at));
            // Each link counts once, an earlier one also after a later one was opened.
            case On(State any, Input.RightLink right) -> passed();
        };
    }

    private static boolean offersChoice(State state) {
        return switch (state) {
            case State.AwaitingAddress s -> true;
            case State.AwaitingAddressChoice s -> true;
            case State.ConfirmingAddress s -> true;
            case State.AwaitingCode s -> true;
            case State.ChooseMethod s -> false;
            case State.SentEmail s -> false;
            case State.PassedChallenge s -> false;
        };
    }

    private static Step sent(FormChanges changes) {
        return new Step(new State.SentEmail(), new Effect.Send(changes));
    }

    private static Step passed() {
        return new Step(new State.PassedChallenge(), new Effect.SignIn());
    }

    private static Step startOver(State left, Why why) {
        return new Step(left, new Effect.StartOver(why));
    }
}
