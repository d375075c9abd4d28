package dev.portcullis.domain.login;

import dev.portcullis.domain.bruteforce.Attempt;
import dev.portcullis.domain.bruteforce.AttemptSubject;
import dev.portcullis.domain.bruteforce.Ruling;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.GuessableSecret.Looked;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Second factors that are short enough to be guessed, and serve once: tries are counted for the account, over all its sessions
 * and before they are checked, for whoever knows the password makes as many sessions as he likes. What served is written with
 * the sign-in, and only if nobody changed the account meanwhile. Source: docs/security.md, B1, B5, C2 and C10.
 */
public final class SecondFactorLogin implements LoginMethod {
    private final GuessableSecret secret;
    private final GuessableSecret.Kind kind;
    private final SubmittedFields fields;
    private final MethodKit kit;

    public SecondFactorLogin(GuessableSecret secret, MethodKit kit) {
        this.secret = secret;
        this.kind = secret.kind();
        this.fields =
                SubmittedFields.texts("method", kind.input(), "csrf_token").withTransientPayload();
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return new MethodName(kind.purpose().method().value());
    }

    @Override
    public Factor factor() {
        return Factor.SECOND;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return secret.isKept(identity);
    }

    /** The form asks for the secret where a second factor is asked of an account that has it. */
    @Override
    public Offer offer(LoginContext context) {
        boolean asked = context.step() instanceof LoginContext.Step.SecondFactor;
        return asked && context.known().filter(secret::isKept).isPresent()
                ? Offer.of(Stream.concat(Stream.of(context.token()), secret.nodes().stream())
                        .toList())
                : Offer.NONE;
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        return attempt.login().asksForSecondFactor() && name().value().equals(named);
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), fields);
        return objection(attempt, entered).map(this::refused).orElseGet(() -> check(attempt, entered));
    }

    /** Why nothing of a submission is looked at; empty where it may be. */
    private Optional<Problem> objection(LoginAttempt attempt, SubmittedValues entered) {
        return attempt.objection(kit.support(), entered)
                .map(why -> new Problem("", why))
                .or(() -> flaw(entered.text(kind.input())).map(why -> new Problem(kind.input(), why)));
    }

    private Optional<UiText> flaw(String typed) {
        return typed.isEmpty() ? Optional.of(kit.messages().required(kind.input())) : secret.flaw(typed);
    }

    private Input check(LoginAttempt attempt, SubmittedValues entered) {
        return owner(attempt)
                .filter(secret::isKept)
                .map(owner -> check(attempt, owner, entered))
                .orElseGet(() -> refused(kind.none()));
    }

    /** Whose session it is; empty where another site may have made the submission, or nobody is signed in any more. */
    private Optional<StoredIdentity> owner(LoginAttempt attempt) {
        return attempt.current()
                .flatMap(own -> kit.support().identity(own.identity().id()));
    }

    private Input check(LoginAttempt attempt, StoredIdentity owner, SubmittedValues entered) {
        Attempt guess = kit.guard()
                .attempt(
                        AttemptSubject.ofAccount(kind.purpose(), owner.id()),
                        attempt.flow().id(),
                        attempt.caller(),
                        attempt.now());
        return switch (kit.guard().begin(guess)) {
            case Ruling.Wait wait -> refused(kit.messages().generic(wait.told(kind.plural())));
            case Ruling.Check check ->
                ended(guess, check, secret.look(owner, entered.text(kind.input()), attempt.now()), entered);
        };
    }

    private Input ended(Attempt guess, Ruling.Check check, Looked looked, SubmittedValues entered) {
        if (check.switchedOff() || looked.right().isEmpty()) {
            kit.guard().failed(guess);
            return refused(looked.wrong());
        }
        kit.guard().proven(guess);
        return new Input.Proven(
                name(),
                looked.right().get(),
                true,
                new Proof(kind.purpose().method()),
                entered.transientPayload(),
                Memory.NONE);
    }

    private Input refused(UiText why) {
        return refused(new Problem("", why));
    }

    /** The form says why; the input is empty then. */
    private Input refused(Problem problem) {
        return new Input.Refused(
                FormChanges.refusing(Map.of(), List.of(problem)).and(new FormChange.SetValue(kind.input(), null)));
    }
}
