package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.function.Predicate;

/** The levels that accounts can reach by the methods that are switched on. Source: docs/contract/sessions.md, "Levels". */
public final class MethodLevels {
    private final Predicate<StoredIdentity> hasSecondFactor;
    private final Predicate<MethodName> isSecondFactor;

    /**
     * @param hasSecondFactor whether an account has something to prove beside a way in
     * @param isSecondFactor whether a method proves nothing but that
     */
    public MethodLevels(Predicate<StoredIdentity> hasSecondFactor, Predicate<MethodName> isSecondFactor) {
        this.hasSecondFactor = hasSecondFactor;
        this.isSecondFactor = isSecondFactor;
    }

    /** The identity with the strongest level that its credentials can prove, as it is configured now. */
    public StoredIdentity in(StoredIdentity identity) {
        AssuranceLevel level = hasSecondFactor.test(identity) ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1;
        IdentityProfile profile = identity.profile();
        return profile.availableLevel().equals(level)
                ? identity
                : identity.withProfile(profile.withAvailableLevel(level));
    }

    /**
     * What a proof by a method counts for where no login asked for a level: whoever binds a second factor in settings has
     * proven one.
     */
    public AssuranceLevel of(MethodName method) {
        return isSecondFactor.test(method) ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1;
    }
}
