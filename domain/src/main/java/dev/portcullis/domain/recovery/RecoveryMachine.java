package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.StoredIdentity;
import java.time.Instant;
import java.util.List;

/**
 * Getting back in, as a table: {@code choose_method → sent_email → passed_challenge}; where people may choose among several
 * addresses, {@code recovery_awaiting_address → recovery_awaiting_address_choice → recovery_confirming_address →
 * recovery_awaiting_code → passed_challenge}. Pure: whose an address is and whether a code is right is found out before, and
 * arrives as an input. Source: docs/contract/recovery.md.
 */
public final class RecoveryMachine {
    private RecoveryMachine() {}

    private static final String AWAITING_ADDRESS = "recovery_awaiting_address";
    private static final String AWAITING_ADDRESS_CHOICE = "recovery_awaiting_address_choice";
    private static final String CONFIRMING_ADDRESS = "recovery_confirming_address";
    private static final String AWAITING_CODE = "recovery_awaiting_code";

    /** Where a recovery stands. */
    public sealed interface State {
        record ChooseMethod() implements State {}

        record SentEmail() implements State {}

        /** Where people choose among several addresses. */
        sealed interface Choosing extends State {}

        record AwaitingAddress() implements Choosing {}

        record AwaitingAddressChoice() implements Choosing {}

        record ConfirmingAddress() implements Choosing {}

        record AwaitingCode() implements Choosing {}

        record PassedChallenge() implements State {}

        /** The state of this published name. */
        static State of(FlowState name) {
            return switch (name.value()) {
                case "sent_email" -> new SentEmail();
                case AWAITING_ADDRESS -> new AwaitingAddress();
                case AWAITING_ADDRESS_CHOICE -> new AwaitingAddressChoice();
                case CONFIRMING_ADDRESS -> new ConfirmingAddress();
                case AWAITING_CODE -> new AwaitingCode();
                case "passed_challenge" -> new PassedChallenge();
                default -> new ChooseMethod();
            };
        }

        /** Its published name. */
        default FlowState published() {
            return switch (this) {
                case ChooseMethod choose -> FlowState.CHOOSE_METHOD;
                case SentEmail sent -> FlowState.SENT_EMAIL;
                case AwaitingAddress address -> new FlowState(AWAITING_ADDRESS);
                case AwaitingAddressChoice choice -> new FlowState(AWAITING_ADDRESS_CHOICE);
                case ConfirmingAddress confirming -> new FlowState(CONFIRMING_ADDRESS);
                case AwaitingCode code -> new FlowState(AWAITING_CODE);
                case PassedChallenge passed -> FlowState.PASSED_CHALLENGE;
            };
        }
    }

    /**
     * What somebody showed who is to be let in.
     *
     * @param secret the code or the link that was right
     * @param owner whose account it opens, as it was when that was found out
     */
    public record Proof(IssuedCode secret, StoredIdentity owner) {
        /** Shows nothing of either. */
        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }

    /** What a submission turned out to be: what a method answers. */
    public sealed interface Input {
        /** It is for no method, or not for the one that was asked. @param changes what the form then shows */
        record NotApplicable(FormChanges changes) implements Input {
            /** It is not for the method that was asked; others may take it. */
            public NotApplicable() {
                this(FormChanges.of());
            }
        }

        /** It is refused. @param changes what the form then shows */
        record Refused(FormChanges changes) implements Input {}

        /** A browser's request for a native flow. */
        record ForeignClient(String reason) implements Input {}

        /** It asks for a mail, and somebody is signed in already. */
        record SignedInAlready() implements Input {}

        /** It asks for a code or a link. @param reply with the message that carries it */
        record AskForMail(Reply reply) implements Input {}

        /** It asks to be asked for the address again. */
        record NameAgain(Reply reply) implements Input {}

        /** It names an address of somebody who has several. */
        record NameOneOfSeveral(Reply reply) implements Input {}

        /** It chooses another address than the one that was named. */
        record ChooseAnother(Reply reply) implements Input {}

        /** It says where the code is to go: nothing is left to choose. @param reply with the message that carries the code */
        record SettleAddress(Reply reply) implements Input {}

        /** The link of a mail was opened where opening alone must not let anybody in. */
        record OpenLink(OpenedLink link) implements Input {}

        /** A code that is none of those that count, or too old. */
        record WrongCode(Trace trace) implements Input {}

        /** A code that was right once. */
        record SpentCode(Trace trace) implements Input {}

        /** One code too many, whether right or wrong. */
        record OneCodeTooMany(Trace trace) implements Input {}

        /** The right code. */
        record RightCode(Trace trace, Proof proof) implements Input {}

        /** The secret of a link that does not count, or no longer. */
        record WrongLink() implements Input {}

        /** The secret of a link that came too late. */
        record ExpiredLink(Instant expiredAt, List<Remembered> after) implements Input {}

        /** The right secret of a link. */
        record RightLink(Trace trace, Proof proof) implements Input {}
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and refuse with it. */
        record Refuse(FormChanges changes) implements Effect {}

        /** The same, and take nothing from any method from then on. */
        record GiveUp(FormChanges changes) implements Effect {}

        /** Change the form and answer with it. */
        record Show(Reply reply) implements Effect {}

        /** Send what was asked for, change the form and answer with it. */
        record Send(Reply reply) implements Effect {}

        /** Refuse whoever is signed in. */
        record TurnAway() implements Effect {}

        /** Let the browser that opened the link go on with the flow, with what the link carried filled in. */
        record AdmitBrowser(OpenedLink link) implements Effect {}

        /** Tell that the code is wrong. */
        record TellWrongCode(Trace trace) implements Effect {}

        /** Sign the person in, and lead on to the settings. */
        record SignIn(Trace trace, Proof proof) implements Effect {}

        /** Begin another flow that says why. @param after what this one remembers from then on */
        record StartOver(Why why, List<Remembered> after) implements Effect {}
    }

    /** Why a flow gives way to another one. */
    public sealed interface Why {
        record AlreadyDone() implements Why {}

        record OutOfOrder() implements Why {}

        record TooManyCodes() implements Why {}

        record CodeSpent() implements Why {}

        record ForeignClient(String reason) implements Why {}

        /** Of a link, which any browser may have opened. */
        sealed interface OfLink extends Why {}

        record LinkWrong() implements OfLink {}

        record LinkExpired(Instant at) implements OfLink {}
    }

    /** Where the recovery stands next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.NotApplicable(var changes)) -> new Step(any, new Effect.GiveUp(changes));
            case On(State any, Input.Refused(var changes)) -> new Step(any, new Effect.Refuse(changes));
            case On(State any, Input.ForeignClient(String reason)) -> startOver(any, new Why.ForeignClient(reason));
            case On(State any, Input.SignedInAlready already) -> new Step(any, new Effect.TurnAway());

            case On(State.PassedChallenge done, Input.AskForMail again) -> startOver(done, new Why.AlreadyDone());
            // A link may be asked for in the place of a code, whichever way that code is asked for.
            case On(State any, Input.AskForMail(Reply reply)) ->
                new Step(new State.SentEmail(), new Effect.Send(reply));

            case On(State.Choosing from, Input.NameAgain(Reply reply)) ->
                new Step(new State.AwaitingAddress(), new Effect.Show(reply));
            case On(State.Choosing from, Input.NameOneOfSeveral(Reply reply)) ->
                new Step(new State.AwaitingAddressChoice(), new Effect.Show(reply));
            case On(State.AwaitingAddressChoice from, Input.ChooseAnother(Reply reply)) ->
                new Step(new State.ConfirmingAddress(), new Effect.Show(reply));
            case On(State.Choosing from, Input.SettleAddress(Reply reply)) ->
                new Step(new State.AwaitingCode(), new Effect.Send(reply));
            case On(State any, Input.NameAgain early) -> startOver(any, new Why.OutOfOrder());
            case On(State any, Input.NameOneOfSeveral early) -> startOver(any, new Why.OutOfOrder());
            case On(State any, Input.ChooseAnother early) -> startOver(any, new Why.OutOfOrder());
            case On(State any, Input.SettleAddress early) -> startOver(any, new Why.OutOfOrder());

            case On(State any, Input.OpenLink(var link)) -> new Step(any, new Effect.AdmitBrowser(link));
            case On(State any, Input.OneCodeTooMany(Trace trace)) -> startOver(any, new Why.TooManyCodes(), trace);
            case On(State any, Input.SpentCode(Trace trace)) -> startOver(any, new Why.CodeSpent(), trace);
            case On(State any, Input.WrongCode(Trace trace)) -> new Step(any, new Effect.TellWrongCode(trace));
            case On(State.SentEmail sent, Input.RightCode(Trace trace, Proof proof)) -> passed(trace, proof);
            case On(State.AwaitingCode sent, Input.RightCode(Trace trace, Proof proof)) -> passed(trace, proof);
            // Only a way back leads here with a code that was sent: it is void until the address is settled again.
            case On(State any, Input.RightCode(Trace trace, Proof unasked)) ->
                new Step(any, new Effect.TellWrongCode(trace));

            case On(State any, Input.WrongLink wrong) -> startOver(any, new Why.LinkWrong());
            case On(State any, Input.ExpiredLink(Instant at, var after)) ->
                new Step(any, new Effect.StartOver(new Why.LinkExpired(at), after));
            // Each link counts once, an earlier one also after a later one was opened.
            case On(State any, Input.RightLink(Trace trace, Proof proof)) -> passed(trace, proof);
        };
    }

    private static Step passed(Trace trace, Proof proof) {
        return new Step(new State.PassedChallenge(), new Effect.SignIn(trace, proof));
    }

    private static Step startOver(State left, Why why) {
        return new Step(left, new Effect.StartOver(why, List.of()));
    }

    private static Step startOver(State left, Why why, Trace trace) {
        return new Step(left, new Effect.StartOver(why, trace.after()));
    }
}
