package dev.portcullis.domain.bruteforce;

import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tries are counted for: a purpose, and an account, an address or a session.
 *
 * @param key which one, in words that only a keyed hash of is kept
 * @param identity whose account; null when there is none
 * @param remembered for how long after the last try its failures count towards the ceiling; null where nothing can be guessed,
 *     so that a stranger cannot fill the store with what never was
 */
public record AttemptSubject(
        Purpose purpose,
        String key,
        @Nullable IdentityId identity,
        @Nullable Duration remembered) {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_MONTH = Duration.ofDays(30);

    /** An account, whoever tries. */
    public static AttemptSubject ofAccount(Purpose purpose, IdentityId owner) {
        return new AttemptSubject(purpose, accountKey(owner), owner, A_YEAR);
    }

    /** An account, tried by somebody who is signed in to it: what strangers do must not keep the owner from proving it anew. */
    public static AttemptSubject ofSession(Purpose purpose, SessionId session, IdentityId owner) {
        return new AttemptSubject(purpose, "session " + session, owner, A_MONTH);
    }

    /** An account, tried in a browser that its owner signed in with before. */
    static AttemptSubject ofDevice(Purpose purpose, UUID device, IdentityId owner) {
        return new AttemptSubject(purpose, "device " + device + " " + accountKey(owner), owner, A_YEAR);
    }

    /** An address of an account, where it is the address that is to be proven and not the account. */
    public static AttemptSubject ofAddress(Purpose purpose, String address, IdentityId owner) {
        return new AttemptSubject(purpose, accountKey(owner) + " address " + address, owner, A_YEAR);
    }

    /** An address or a name that belongs to no account. */
    public static AttemptSubject ofNobody(Purpose purpose, String name) {
        return new AttemptSubject(purpose, "address " + name, null, null);
    }

    private static String accountKey(IdentityId owner) {
        return "identity " + owner;
    }

    /** What is forgiven when somebody succeeds here. */
    List<AttemptSubject> forgives() {
        return identity != null && key.equals(accountKey(identity))
                ? purpose.forgives().stream()
                        .map(one -> ofAccount(one, identity))
                        .toList()
                : List.of(this);
    }

    /** Shows nothing that somebody typed. */
    @Override
    public String toString() {
        return "AttemptSubject[" + purpose + "]";
    }
}
