package dev.portcullis.domain.session;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.StoredSession;
import java.util.List;
import java.util.Set;

/**
 * How strongly a session's methods prove who somebody is. Source: docs/contract/sessions.md, "Levels"; docs/security.md, C7 and
 * E10.
 */
public final class Assurance {
    /** What somebody was let in by who could not sign in. */
    private static final Set<CredentialType> RECOVERIES =
            Set.of(CredentialType.CODE_RECOVERY, CredentialType.LINK_RECOVERY);

    /** Each proves that somebody reads what is sent to an address, and nothing else. */
    private static final Set<CredentialType> SENT =
            Set.of(CredentialType.CODE, CredentialType.CODE_RECOVERY, CredentialType.LINK_RECOVERY);

    private final boolean sentOnce;

    /**
     * @param sentOnce whether what was sent counts as one factor however often it was; in the contract a second time it is
     * another
     */
    public Assurance(boolean sentOnce) {
        this.sentOnce = sentOnce;
    }

    /** What these prove. A second factor makes the second level only beside a first one. */
    AssuranceLevel level(List<AuthenticationMethod> methods) {
        boolean first = has(methods, AssuranceLevel.AAL1);
        boolean second = has(methods, AssuranceLevel.AAL2);
        if (!first && !second) {
            return AssuranceLevel.AAL0;
        }
        return first && second && !isSpent(methods) ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1;
    }

    private static boolean has(List<AuthenticationMethod> methods, AssuranceLevel level) {
        return methods.stream().anyMatch(method -> level.equals(method.aal()));
    }

    /** Whether one more code that is sent would prove nothing that is not proven already. */
    public boolean isCodeSpent(StoredSession session) {
        return isSpent(session.methods());
    }

    private boolean isSpent(List<AuthenticationMethod> methods) {
        return sentOnce && methods.stream().map(AuthenticationMethod::method).allMatch(SENT::contains);
    }

    /**
     * Whether somebody with this session owes a second factor, where the strongest available is required. Whoever was let in by
     * what was sent has no other one left: a sign-in is taken as it is; a recovery is not, for it leads to settings alone.
     */
    public boolean owesSecondFactor(StoredSession session, IdentityProfile identity) {
        return owesBeforeSettings(session, identity)
                || isShort(session, identity) && isSpent(session.methods()) && isRecovered(session);
    }

    /** The same in front of settings: whoever recovered the account may bind a password first. */
    public boolean owesBeforeSettings(StoredSession session, IdentityProfile identity) {
        return isShort(session, identity) && !isCodeSpent(session);
    }

    private static boolean isShort(StoredSession session, IdentityProfile identity) {
        return !session.level().satisfies(identity.availableLevel());
    }

    private static boolean isRecovered(StoredSession session) {
        return session.methods().stream().map(AuthenticationMethod::method).anyMatch(RECOVERIES::contains);
    }
}
