package dev.portcullis.domain.session;

import dev.portcullis.domain.method.Proof;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.StoredSession;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

    private final boolean distinct;
    private final Predicate<IdentityId> hasUnsentFactor;

    /**
     * @param distinct whether the same thing proven twice is one factor, and a passkey that checked its user is two; in the
     *     contract what a method is configured as counts alone
     * @param hasUnsentFactor whether somebody has a second factor that is not sent to an address
     */
    public Assurance(boolean distinct, Predicate<IdentityId> hasUnsentFactor) {
        this.distinct = distinct;
        this.hasUnsentFactor = hasUnsentFactor;
    }

    /** The level that a proof counts for. @param byFactor the one of its method */
    public AssuranceLevel granted(AssuranceLevel byFactor, Proof proof) {
        boolean verified = distinct && proof.userVerified() && proof.type().equals(CredentialType.PASSKEY);
        return verified || proof.word().strong() ? AssuranceLevel.AAL2 : byFactor;
    }

    /** What these prove. A second factor makes the second level only beside a first one. */
    AssuranceLevel level(List<AuthenticationMethod> methods) {
        boolean first = has(methods, AssuranceLevel.AAL1);
        boolean second = has(methods, AssuranceLevel.AAL2);
        if (!first && !second) {
            return AssuranceLevel.AAL0;
        }
        boolean two = first && second && (!distinct || things(methods) > 1);
        return two || isVerified(methods) ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1;
    }

    private static boolean has(List<AuthenticationMethod> methods, AssuranceLevel level) {
        return methods.stream().anyMatch(method -> level.equals(method.aal()));
    }

    /** A provider is a way in, and so is a passkey: only one that made sure by two factors counts for more. */
    private boolean isVerified(List<AuthenticationMethod> methods) {
        return isTwo(methods, CredentialType.OIDC) || distinct && isTwo(methods, CredentialType.PASSKEY);
    }

    private static boolean isTwo(List<AuthenticationMethod> methods, CredentialType way) {
        return methods.stream().anyMatch(one -> one.method().equals(way) && AssuranceLevel.AAL2.equals(one.aal()));
    }

    private static long things(List<AuthenticationMethod> methods) {
        return methods.stream()
                .map(AuthenticationMethod::method)
                .map(Assurance::thing)
                .distinct()
                .count();
    }

    /** What it takes to use a method: mails and texts are one thing, and keys are. */
    private static CredentialType thing(CredentialType method) {
        if (SENT.contains(method)) {
            return CredentialType.CODE;
        }
        return method.equals(CredentialType.PASSKEY) ? CredentialType.WEBAUTHN : method;
    }

    /** Whether one more code that is sent would prove nothing that is not proven already. */
    public boolean isCodeSpent(StoredSession session) {
        return distinct
                && session.methods().stream().map(AuthenticationMethod::method).allMatch(SENT::contains);
    }

    /**
     * Whether somebody with this session owes a second factor, where the strongest available is required. Whoever was let in by
     * what was sent, and has no second factor but what is sent, has none left: a sign-in is taken as it is; a recovery is not,
     * for it leads to settings alone.
     */
    public boolean owesSecondFactor(StoredSession session, IdentityProfile identity) {
        return owesBeforeSettings(session, identity)
                || isShort(session, identity) && isCodeSpent(session) && isRecovered(session);
    }

    /** The same in front of settings: whoever recovered the account may bind a password first. */
    public boolean owesBeforeSettings(StoredSession session, IdentityProfile identity) {
        return isShort(session, identity) && (!isCodeSpent(session) || hasUnsentFactor.test(identity.id()));
    }

    private static boolean isShort(StoredSession session, IdentityProfile identity) {
        return !session.level().satisfies(identity.availableLevel());
    }

    private static boolean isRecovered(StoredSession session) {
        return session.methods().stream().map(AuthenticationMethod::method).anyMatch(RECOVERIES::contains);
    }
}
