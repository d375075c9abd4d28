package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.function.Predicate;

/** Keeps with an identity how strongly it can be proven. Source: docs/contract/sessions.md, "Levels". */
public final class AvailableLevel {
    private final Predicate<StoredIdentity> hasSecondFactor;

    /** @param hasSecondFactor what the methods say that are switched on now */
    public AvailableLevel(Predicate<StoredIdentity> hasSecondFactor) {
        this.hasSecondFactor = hasSecondFactor;
    }

    /** The identity with the strongest level that its credentials can prove, as it is configured now. */
    public StoredIdentity in(StoredIdentity identity) {
        AssuranceLevel level = hasSecondFactor.test(identity) ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1;
        IdentityProfile profile = identity.profile();
        return profile.availableLevel().equals(level)
                ? identity
                : identity.withProfile(profile.withAvailableLevel(level));
    }
}
