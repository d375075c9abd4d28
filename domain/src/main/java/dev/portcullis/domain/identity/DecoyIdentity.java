package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityState;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An identity that no store holds. What is done for it takes as long as for one that exists, so that time tells nobody who has
 * an account. Source: docs/security.md, B7.
 */
public final class DecoyIdentity {
    private static final UUID NO_ID = new UUID(0, 0);

    private static final long NO_VERSION = -1;

    private DecoyIdentity() {}

    /** Nobody, with an address that was mailed. */
    public static StoredIdentity at(Channel via, String address, Instant now) {
        var mailed = new VerifiableAddress(NO_ID, address, false, via, AddressStatus.SENT, null, now, now);
        var profile = new IdentityProfile(
                new IdentityId(NO_ID),
                null,
                "nobody",
                IdentityState.ACTIVE,
                now,
                JsonObject.of("address", Json.of(address)),
                List.of(mailed),
                List.of(),
                JsonNull.NULL,
                JsonNull.NULL,
                AssuranceLevel.AAL1,
                now,
                now,
                null);
        return new StoredIdentity(profile, List.of(), NO_VERSION);
    }
}
