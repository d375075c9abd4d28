package dev.portcullis.domain.hook;

import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.VerifiableAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An identity that is about to be made, as hooks are told of it: without ids and times of its own. Source: docs/contract/web-hooks.md, "What templates are told". */
final class DraftIdentity {
    private static final UUID NONE = new UUID(0, 0);
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private DraftIdentity() {}

    static Identity of(Identity identity) {
        return new Identity(
                new IdentityId(NONE),
                identity.externalId(),
                identity.schemaId(),
                "",
                identity.state(),
                identity.stateChangedAt(),
                identity.traits(),
                verifiable(identity.verifiableAddresses()),
                recovery(identity.recoveryAddresses()),
                identity.metadataPublic(),
                NEVER,
                NEVER,
                identity.organizationId());
    }

    private static List<VerifiableAddress> verifiable(List<VerifiableAddress> addresses) {
        return addresses.stream()
                .map(one -> new VerifiableAddress(
                        NONE, one.value(), one.verified(), one.via(), one.status(), one.verifiedAt(), NEVER, NEVER))
                .toList();
    }

    private static List<RecoveryAddress> recovery(List<RecoveryAddress> addresses) {
        return addresses.stream()
                .map(one -> new RecoveryAddress(NONE, one.value(), one.via(), NEVER, NEVER))
                .toList();
    }
}
