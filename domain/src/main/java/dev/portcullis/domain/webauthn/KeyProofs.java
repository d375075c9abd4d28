package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AssertionResult;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks that somebody has a key, and notes how it was used. Source: docs/contract/webauthn.md, "Signing in"; docs/security.md,
 * D5.
 */
final class KeyProofs {
    private static final String COPIED = EventNames.KEY_COPIED;

    private final MethodName method;
    private final KeyKit kit;
    private final Ceremonies ceremonies;

    KeyProofs(MethodName method, KeyKit kit, Ceremonies ceremonies) {
        this.method = method;
        this.kit = kit;
        this.ceremonies = ceremonies;
    }

    /** What became of an answer. */
    sealed interface CheckResult {
        /**
         * @param owner with what is kept of the key's use
         * @param changed whether that is news
         * @param userVerified whether the key made sure of its user by itself
         */
        record Right(StoredIdentity owner, boolean changed, boolean userVerified) implements CheckResult {}

        record Wrong(UiText why) implements CheckResult {}
    }

    /** What a browser answered, or why it is nothing that could be checked. */
    sealed interface Answered {
        record Good(Challenge asked, AssertionResponse response) implements Answered {}

        record Bad(UiText why) implements Answered {}
    }

    /** An answer to what the flow asked for, in the browser that was asked. */
    Answered answered(LoginAttempt attempt, String answer) {
        Optional<AssertionResponse> response = ceremonies.used(answer);
        Optional<Challenge> asked = Challenge.in(attempt.memory(method));
        Optional<String> foreign = kit.foreign(attempt.stored(), attempt.caller());
        if (response.isEmpty()) {
            return bad("What came of the key cannot be read.");
        }
        if (asked.isEmpty()) {
            return bad("No key is asked for here any more; start anew.");
        }
        return foreign.isPresent() ? bad(foreign.get()) : new Answered.Good(asked.get(), response.get());
    }

    private Answered bad(String reason) {
        return new Answered.Bad(kit.messages().generic(reason));
    }

    /**
     * Whether an answer proves an account.
     *
     * @param credential where the account's keys are
     * @param handle the account's, as the key may tell it
     * @param fits which of the keys will do
     */
    CheckResult check(
            LoginAttempt attempt,
            Answered.Good answer,
            StoredIdentity owner,
            Credential credential,
            ByteString handle,
            Predicate<KeyEntry> fits) {
        var ring = new KeyRing(credential.config());
        Optional<KeyEntry> key = ring.find(answer.response().credentialId()).filter(fits);
        boolean asked =
                answer.asked().asked().filter(one -> !one.equals(owner.id())).isEmpty();
        if (key.isEmpty() || !asked) {
            return wrong();
        }
        AssertionResult result = ceremonies.check(answer.asked(), key.get().stored(handle), answer.response());
        return switch (result) {
            case CeremonyRefused refused -> wrong();
            case Assertion proof when isCopied(attempt, owner, proof) -> wrong();
            case Assertion proof ->
                right(
                        attempt,
                        owner,
                        credential,
                        ring.changed(key.get(), one -> one.used(proof)),
                        proof.userVerified());
        };
    }

    private CheckResult wrong() {
        return new CheckResult.Wrong(kit.texts().wrong());
    }

    /** Whether it is refused as another copy of the key may be in use; that it may be is told either way. */
    private boolean isCopied(LoginAttempt attempt, StoredIdentity owner, Assertion proof) {
        if (proof.cloneSuspected()) {
            kit.tools()
                    .events()
                    .accept(new Event(
                            COPIED,
                            attempt.now(),
                            owner.id(),
                            method.value(),
                            attempt.caller().device().address(),
                            attempt.flow().id()));
        }
        return proof.cloneSuspected() && kit.rules().refusesCopies();
    }

    private static CheckResult right(
            LoginAttempt attempt, StoredIdentity owner, Credential credential, KeyRing after, boolean userVerified) {
        boolean changed = !after.config().equals(credential.config());
        StoredIdentity next =
                changed ? owner.withCredential(credential.withConfig(after.config(), attempt.now())) : owner;
        return new CheckResult.Right(next, changed, userVerified);
    }
}
