package dev.portcullis.domain.password;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that became known to others. An operator marks one, or a sign-in that finds it among the breaches does. From then
 * on it signs nobody in: its owner gets back in by a recovery, and sets another. Asking for the new one at the sign-in itself
 * would hand the account to whoever knows the old one. Source: docs/contract/passwords.md, "One that became known";
 * docs/security.md, A6.
 */
public final class CompromisedPasswords {
    private static final String MARK = "compromised_at";

    private final Rules rules;
    private final PasswordPolicy policy;
    private final UnitOfWork work;
    private final EventSink events;
    private final InstantSource clock;

    /**
     * When a password counts as known.
     *
     * @param recoverable whether people can get back in by a recovery; where they cannot, every password signs in as before
     * @param lookedUp whether breaches are looked up at a sign-in, too
     */
    public record Rules(boolean recoverable, boolean lookedUp) {}

    public CompromisedPasswords(
            Rules rules, PasswordPolicy policy, UnitOfWork work, EventSink events, InstantSource clock) {
        this.rules = rules;
        this.policy = policy;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Mark somebody's password as known to others, until it is another one.
     *
     * @return whether there is such an account, and it has a password
     * @throws StaleVersion if the account changed at the same time; nothing is marked then
     */
    public boolean mark(IdentityId account) {
        return mark(account, hash -> true);
    }

    private boolean mark(IdentityId account, Predicate<PasswordHash> which) {
        return work.write(stores -> {
            Optional<StoredIdentity> marked = stores.identities()
                    .find(account)
                    .filter(one -> PasswordCredentials.hashOf(one).filter(which).isPresent())
                    .map(one -> marked(one, clock.instant()));
            marked.ifPresent(stores.identities()::update);
            return marked.isPresent();
        });
    }

    private static StoredIdentity marked(StoredIdentity identity, Instant now) {
        return identity.credential(CredentialType.PASSWORD)
                .map(one -> one.withConfig(one.config().with(MARK, Json.of(now.toString())), one.updatedAt()))
                .map(identity::withCredential)
                .orElse(identity);
    }

    static boolean isMarked(StoredIdentity identity) {
        return identity.credential(CredentialType.PASSWORD)
                .filter(one -> one.config().has(MARK))
                .isPresent();
    }

    /** Whether the right password of somebody signs in no more. @param address where the sign-in came from */
    boolean isKnown(StoredIdentity owner, Password password, @Nullable String address) {
        if (!rules.recoverable() || !isMarked(owner) && !isFound(owner, password)) {
            return false;
        }
        events.accept(new Event(
                EventNames.LOGIN_COMPROMISED, clock.instant(), owner.id(), CredentialType.PASSWORD.value(), address));
        return true;
    }

    private boolean isFound(StoredIdentity owner, Password password) {
        if (!rules.lookedUp() || !policy.isBreached(password)) {
            return false;
        }
        try {
            mark(owner.id(), hash -> PasswordCredentials.hashOf(owner).equals(Optional.of(hash)));
        } catch (StaleVersion changedMeanwhile) {
            // The next sign-in by it finds the same.
        }
        return true;
    }
}
