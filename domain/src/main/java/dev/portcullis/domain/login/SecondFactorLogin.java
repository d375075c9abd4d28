package dev.portcullis.domain.login;

import dev.portcullis.domain.bruteforce.Attempt;
import dev.portcullis.domain.bruteforce.AttemptSubject;
import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.bruteforce.Ruling;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Second factors that are short enough to be guessed, and serve once: tries are counted for the account, over all its sessions
 * and before they are checked, for whoever knows the password makes as many sessions as he likes. What served is written with
 * the sign-in, and only if nobody changed the account meanwhile. Source: docs/security.md, B1, B5, C2 and C10.
 */
public final class GuardedSecondFactor {
    private final Purpose purpose;
    private final String input;
    private final String secrets;
    private final MethodKit kit;

    /** @param input the name of the input @param secrets what is tried, in the plural, for people */
    public GuardedSecondFactor(Purpose purpose, String input, String secrets, MethodKit kit) {
        this.purpose = purpose;
        this.input = input;
        this.secrets = secrets;
        this.kit = kit;
    }

    /** A look at a secret. @param right the account once it served; empty where it does not @param wrong what to tell then */
    public record Looked(Optional<StoredIdentity> right, UiText wrong) {}

    /** The form asks for the secret where a second factor is asked of an account that has it. @param nodes that ask for it */
    public Offer offer(LoginContext context, Predicate<StoredIdentity> provable, List<UiNode> nodes) {
        boolean asked = context.step() instanceof LoginContext.Step.SecondFactor;
        return asked && context.known().filter(provable).isPresent()
                ? Offer.of(Stream.concat(Stream.of(context.token()), nodes.stream())
                        .toList())
                : Offer.NONE;
    }

    /** Whether a submission is for the method of this secret. */
    public boolean claims(LoginAttempt attempt, String named) {
        return attempt.login().asksForSecondFactor() && purpose.method().value().equals(named);
    }

    /** Whose session it is; empty where another site may have made the submission, or nobody is signed in any more. */
    public Optional<StoredIdentity> owner(LoginAttempt attempt) {
        return attempt.current()
                .flatMap(own -> kit.support()
                        .work()
                        .read(stores -> stores.identities().find(own.identity().id())));
    }

    /** Why nothing of the submission is looked at; empty where it may be. */
    public Optional<Input> objection(LoginAttempt attempt, SubmittedValues entered) {
        return kit.support()
                .flows()
                .objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"))
                .map(why -> refused(kit.support().messages().generic(why)));
    }

    /** The form says why, as a whole; the input is empty then. */
    public Input refused(UiText why) {
        return refused(new Problem("", why));
    }

    /** The same at the input. */
    public Input refusedAtInput(UiText why) {
        return refused(new Problem(input, why));
    }

    private Input refused(Problem problem) {
        return new Input.Refused(
                FormChanges.refusing(Map.of(), List.of(problem)).and(new FormChange.SetValue(input, null)));
    }

    /** Look at a secret, if it may be tried now. */
    public Input check(
            LoginAttempt attempt,
            StoredIdentity owner,
            SubmittedValues entered,
            Function<StoredIdentity, Looked> look) {
        Attempt guess = kit.guard()
                .attempt(
                        AttemptSubject.ofAccount(purpose, owner.id()),
                        attempt.flow().id(),
                        attempt.caller(),
                        attempt.now());
        return switch (kit.guard().begin(guess)) {
            case Ruling.Wait wait -> refused(kit.support().messages().generic(wait.told(secrets)));
            case Ruling.Check check -> ended(guess, check, look.apply(owner), entered);
        };
    }

    private Input ended(Attempt guess, Ruling.Check check, Looked looked, SubmittedValues entered) {
        if (check.switchedOff() || looked.right().isEmpty()) {
            kit.guard().failed(guess);
            return refused(looked.wrong());
        }
        kit.guard().proven(guess);
        CredentialType type = purpose.method();
        return new Input.Proven(
                new MethodName(type.value()),
                looked.right().get(),
                true,
                new Proof(type),
                entered.transientPayload(),
                Memory.NONE);
    }
}
