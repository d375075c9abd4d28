package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.StoredKey;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Checks that somebody has a key, and notes how it was used. Source: docs/contract/webauthn.md, "Signing in"; docs/security.md,
 * D5.
 */
final class KeyProofs {
    private final MethodName method;
    private final String failed;
    private final KeyKit kit;
    private final Ceremonies ceremonies;

    /** @param failed the event of a key that is wrong */
    KeyProofs(MethodName method, String failed, KeyKit kit, Ceremonies ceremonies) {
        this.method = method;
        this.failed = failed;
        this.kit = kit;
        this.ceremonies = ceremonies;
    }

    /** An answer to what the flow asked for. */
    record Answer(Challenge asked, AssertionResponse response) {}

    /**
     * Somebody whose keys may have answered.
     *
     * @param credential where the keys are
     * @param handle the account's, as a key may tell it
     */
    record Holder(StoredIdentity identity, Credential credential, ByteString handle) {}

    /** What a submission is that holds an answer, in the browser that was asked. @param prove looks whose key answered */
    Input evaluate(LoginAttempt attempt, String answer, Function<Answer, Input> prove) {
        Optional<AssertionResponse> response = ceremonies.used(answer);
        if (response.isEmpty()) {
            return refused("What came of the key cannot be read.");
        }
        Optional<Challenge> asked = Challenge.in(attempt.memory(method));
        return asked.isEmpty()
                ? refused("No key is asked for here any more; start anew.")
                : kit.foreign(attempt.stored(), attempt.caller())
                        .map(this::refused)
                        .orElseGet(() -> prove.apply(new Answer(asked.get(), response.get())));
    }

    private Input refused(String reason) {
        return Input.Refused.because(kit.messages().generic(reason));
    }

    /** Whether an answer proves an account. @param fits which of its keys will do @param payload what the app sent along */
    Input prove(
            LoginAttempt attempt,
            Answer answer,
            Holder holder,
            Predicate<KeyEntry> fits,
            Optional<JsonObject> payload) {
        var ring = new KeyRing(holder.credential().config());
        Optional<KeyEntry> key = ring.find(answer.response().credentialId()).filter(fits);
        StoredIdentity owner = holder.identity();
        boolean asked =
                answer.asked().asked().filter(one -> !one.equals(owner.id())).isEmpty();
        if (key.isEmpty() || !asked) {
            return wrong(attempt, owner);
        }
        StoredKey stored = key.get().stored(holder.handle());
        return switch (ceremonies.check(answer.asked(), stored, answer.response())) {
            case CeremonyRefused refused -> wrong(attempt, owner);
            case Assertion proof when isCopied(attempt, owner, proof) -> wrong(attempt, owner);
            case Assertion proof -> {
                StoredIdentity next = used(attempt, holder, ring.changed(key.get(), one -> one.used(proof)));
                var proven = new Proof(new CredentialType(method.value()), proof.userVerified());
                yield new Input.Proven(method, next, next != owner, proven, payload, Memory.NONE);
            }
        };
    }

    private Input wrong(LoginAttempt attempt, StoredIdentity owner) {
        tell(failed, attempt, owner);
        return wrong();
    }

    /** What is told of a key that proves nothing. */
    Input wrong() {
        return Input.Refused.because(kit.messages().of(Phrase.PROOF_WRONG));
    }

    /** Whether it is refused as another copy of the key may be in use; that it may be is told either way. */
    private boolean isCopied(LoginAttempt attempt, StoredIdentity owner, Assertion proof) {
        if (proof.cloneSuspected()) {
            tell(EventNames.KEY_COPIED, attempt, owner);
        }
        return proof.cloneSuspected() && kit.rules().refusesCopies();
    }

    private void tell(String name, LoginAttempt attempt, StoredIdentity owner) {
        kit.tools()
                .events()
                .accept(new Event(
                        name,
                        attempt.now(),
                        owner.id(),
                        method.value(),
                        attempt.caller().device().address(),
                        attempt.flow().id()));
    }

    /** The account with what is kept of the key's use, if that is news. */
    private static StoredIdentity used(LoginAttempt attempt, Holder holder, KeyRing after) {
        Credential before = holder.credential();
        return after.config().equals(before.config())
                ? holder.identity()
                : holder.identity().withCredential(before.withConfig(after.config(), attempt.now()));
    }
}
