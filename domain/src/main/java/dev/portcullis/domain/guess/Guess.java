package dev.portcullis.domain.guess;

import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody claims to be the owner of an account and offers a proof.
 *
 * @param target what the guess is aimed at, in words that only a keyed hash of is kept
 * @param identity whose account; null when there is none
 * @param address from where
 */
public record Guess(
        CredentialType method,
        String target,
        Instant at,
        @Nullable IdentityId identity,
        @Nullable String address) {
    /**
     * The guess of a login. Guesses at an account are counted together, whoever makes them, but for its owner who is signed in:
     * what strangers do must not keep the owner from proving the password anew. Source: checklist B1 and B4.
     *
     * @param identifier what the account is looked for by
     */
    public static Guess of(
            LoginAttempt attempt, CredentialType method, String identifier, Optional<StoredIdentity> account) {
        IdentityId identity = account.map(StoredIdentity::id).orElse(null);
        String target = attempt.current()
                .filter(current -> current.identity().id().equals(identity))
                .map(current -> "session " + current.session().id())
                .orElse(identity == null ? "identifier " + identifier : targetOf(identity));
        return new Guess(
                method,
                target,
                attempt.now(),
                identity,
                attempt.caller().device().address());
    }

    static String targetOf(IdentityId owner) {
        return "identity " + owner;
    }

    Event event(String name) {
        return new Event(name, at, identity, method.value(), address);
    }

    /** Shows nothing that somebody typed. */
    @Override
    public String toString() {
        return "Guess[" + method.value() + "]";
    }
}
