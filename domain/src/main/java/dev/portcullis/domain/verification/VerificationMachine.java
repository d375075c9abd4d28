package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.ui.FormChanges;
import java.time.Instant;
import java.util.List;

/**
 * Proving that one reads an address, as a table: {@code choose_method → sent_email → passed_challenge}. Pure: what was sent and
 * whether a code is right is found out before, and arrives as an input. Source: docs/contract/verification.md.
 */
public final class VerificationMachine {
    private VerificationMachine() {}

    /** What a submission turned out to be: what a method answers. */
    public sealed interface Input {
        /** It is not for the method of the flow. @param changes what the form then shows */
        record NotApplicable(FormChanges changes) implements Input {}

        /** It is refused. @param changes what the form then shows */
        record Refused(FormChanges changes) implements Input {}

        /** It asks for a mail. @param reply with the message */
        record AskForMail(Reply reply) implements Input {}

        /** The link of a mail with a code was opened: it proves nothing yet. */
        record OpenCode(OpenedLink link) implements Input {}

        /** The link of a mail with a secret was opened where opening alone must not prove anything. */
        record OpenLink(OpenedLink link) implements Input {}

        /** A code that is none of those that count. */
        record WrongCode(Trace trace) implements Input {}

        /** A code that came too late. */
        record ExpiredCode(Instant expiredAt, Trace trace) implements Input {}

        /** One code too many, whether right or wrong. */
        record OneCodeTooMany(Trace trace) implements Input {}

        /** The right code. @param secret what is kept of it */
        record RightCode(Trace trace, IssuedCode secret) implements Input {}

        /** The secret of a link that does not count, or no longer. */
        record WrongLink() implements Input {}

        /** The secret of a link that confirmed its address once, and the address is confirmed still. */
        record SpentLink() implements Input {}

        /** The secret of a link that came too late. */
        record ExpiredLink(Instant expiredAt, List<Remembered> after) implements Input {}

        /** The right secret of a link. @param secret what is kept of it */
        record RightLink(Trace trace, IssuedCode secret) implements Input {}
    }

    /** What the shell must then do. */
    public sealed interface Effect {
        /** Change the form and answer with it. */
        record Refuse(FormChanges changes) implements Effect {}

        /** The same, and take nothing from any method from then on. */
        record GiveUp(FormChanges changes) implements Effect {}

        /** Send the mail, change the form and answer with it. */
        record Send(Reply reply) implements Effect {}

        /** Let the browser that opened the link go on with the flow, with what the link carried filled in. */
        record AdmitBrowser(OpenedLink link) implements Effect {}

        /** Tell that the code is wrong. */
        record TellWrongCode(Trace trace) implements Effect {}

        /** Mark the address as verified. @param secret what was sent to it */
        record MarkVerified(Trace trace, IssuedCode secret) implements Effect {}

        /** Begin another flow that says why. @param after what this one remembers from then on */
        record StartOver(Why why, List<Remembered> after) implements Effect {}
    }

    /** Why a flow gives way to another one. */
    public sealed interface Why {
        record AlreadyDone() implements Why {}

        record TooManyCodes() implements Why {}

        record CodeExpired(Instant at) implements Why {}

        /** Of a link, which any browser may have opened. */
        sealed interface OfLink extends Why {}

        record LinkWrong() implements OfLink {}

        record LinkSpent() implements OfLink {}

        record LinkExpired(Instant at) implements OfLink {}
    }

    /** Where the verification stands next, and what to do. */
    public record Step(ChallengeState next, Effect effect) {}

    private record On(ChallengeState state, Input input) {}

    /** The whole transition table. */
    public static Step advance(ChallengeState state, Input input) {
        return switch (new On(state, input)) {
            case On(ChallengeState any, Input.NotApplicable(var changes)) -> new Step(any, new Effect.GiveUp(changes));
            case On(ChallengeState any, Input.Refused(var changes)) -> new Step(any, new Effect.Refuse(changes));

            case On(ChallengeState.PassedChallenge done, Input.AskForMail again) -> alreadyDone(done, List.of());
            case On(ChallengeState any, Input.AskForMail(Reply reply)) ->
                new Step(new ChallengeState.SentEmail(), new Effect.Send(reply));

            case On(ChallengeState.PassedChallenge done, Input.OpenCode again) -> alreadyDone(done, List.of());
            case On(ChallengeState any, Input.OpenCode(var link)) -> new Step(any, new Effect.AdmitBrowser(link));
            case On(ChallengeState any, Input.OpenLink(var link)) -> new Step(any, new Effect.AdmitBrowser(link));

            case On(ChallengeState any, Input.OneCodeTooMany(Trace trace)) ->
                startOver(any, new Why.TooManyCodes(), trace.after());
            case On(ChallengeState.PassedChallenge done, Input.WrongCode(Trace trace)) ->
                alreadyDone(done, trace.after());
            case On(ChallengeState.PassedChallenge done, Input.RightCode(Trace trace, var late)) ->
                alreadyDone(done, trace.after());
            case On(ChallengeState.PassedChallenge done, Input.ExpiredCode(Instant at, Trace trace)) ->
                alreadyDone(done, trace.after());
            case On(ChallengeState any, Input.WrongCode(Trace trace)) -> new Step(any, new Effect.TellWrongCode(trace));
            case On(ChallengeState.ChooseMethod early, Input.RightCode(Trace trace, var unasked)) ->
                new Step(early, new Effect.TellWrongCode(trace));
            case On(ChallengeState.ChooseMethod early, Input.ExpiredCode(Instant at, Trace trace)) ->
                new Step(early, new Effect.TellWrongCode(trace));
            case On(ChallengeState.SentEmail sent, Input.RightCode(Trace trace, var secret)) -> passed(trace, secret);
            case On(ChallengeState.SentEmail sent, Input.ExpiredCode(Instant at, Trace trace)) ->
                startOver(sent, new Why.CodeExpired(at), trace.after());

            case On(ChallengeState any, Input.WrongLink wrong) -> startOver(any, new Why.LinkWrong(), List.of());
            case On(ChallengeState any, Input.SpentLink spent) -> startOver(any, new Why.LinkSpent(), List.of());
            case On(ChallengeState any, Input.ExpiredLink(Instant at, var after)) ->
                startOver(any, new Why.LinkExpired(at), after);
            case On(ChallengeState.ChooseMethod early, Input.RightLink(Trace trace, var unasked)) ->
                startOver(early, new Why.LinkWrong(), trace.after());
            case On(ChallengeState.SentEmail sent, Input.RightLink(Trace trace, var secret)) -> passed(trace, secret);
            // Each link counts once, an earlier one also after a later one was opened.
            case On(ChallengeState.PassedChallenge done, Input.RightLink(Trace trace, var secret)) ->
                passed(trace, secret);
        };
    }

    private static Step passed(Trace trace, IssuedCode secret) {
        return new Step(new ChallengeState.PassedChallenge(), new Effect.MarkVerified(trace, secret));
    }

    private static Step alreadyDone(ChallengeState done, List<Remembered> after) {
        return startOver(done, new Why.AlreadyDone(), after);
    }

    private static Step startOver(ChallengeState left, Why why, List<Remembered> after) {
        return new Step(left, new Effect.StartOver(why, after));
    }
}
